package org.mingjing.notices;

// begin of the example
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver checks before it believes a word of what came. */
final class WebhookCheck {

    private static final long SECONDS_OFF_MAX = 300;

    private final String secret;

    WebhookCheck(String secret) {
        this.secret = secret;
    }

    /**
     * Whether it was sent by who knows the secret, and lately.
     *
     * @param timestamp the header Mingjing-Timestamp
     * @param signatures the header Mingjing-Signature: one or several with commas between
     * @param body as it came, before anything is read from it
     */
    boolean isGenuine(String timestamp, String signatures, byte[] body, Instant now) throws Exception {
        if (!timestamp.matches("[0-9]{1,12}") || Math.abs(now.getEpochSecond() - Long.parseLong(timestamp)) > SECONDS_OFF_MAX) {
            return false;
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
        byte[] wanted = ("v1=" + HexFormat.of().formatHex(mac.doFinal(body))).getBytes(StandardCharsets.UTF_8);
        boolean genuine = false;
        for (String signature : signatures.split(",")) {
            genuine |= MessageDigest.isEqual(wanted, signature.strip().getBytes(StandardCharsets.UTF_8));
        }
        return genuine;
    }
}
// end of the example
