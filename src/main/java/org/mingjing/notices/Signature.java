package org.mingjing.notices;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.mingjing.texts.WrongInput;

/** HMAC-SHA-256, by which receivers know who speaks. */
final class Signature {

    private static final int SECRET_CHARS_MIN = 16;
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    static byte[] bytes(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    static String hex(String secret, String text) {
        return HexFormat.of().formatHex(bytes(secret, text));
    }

    /** @throws IllegalArgumentException with a sentence if one of them can be guessed */
    static void requireStrong(List<String> secrets) {
        if (secrets.stream().anyMatch(secret -> secret.length() < SECRET_CHARS_MIN)) {
            throw WrongInput.of("notices.secret-short", SECRET_CHARS_MIN);
        }
    }
}
