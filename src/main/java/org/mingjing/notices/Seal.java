package org.mingjing.notices;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.log.LedgerKey;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps texts under the key of the home (AES-256-GCM under a key derived from it), so that whoever has the database alone cannot read
 * them, and nobody can put one in the place of another.
 */
final class Seal {

    private static final Logger LOG = LoggerFactory.getLogger(Seal.class);
    private static final String PURPOSE = "channel-secrets";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path home;
    private @Nullable SecretKeySpec key;

    Seal(Path home) {
        this.home = home;
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            LedgerKey own = LedgerKey.find(home).orElseThrow(() -> new LedgerException(Sentence.of("notices.no-key")));
            key = new SecretKeySpec(own.seal(PURPOSE, new byte[0]), "AES");
        }
        return key;
    }

    /** @param place what it is of; it can be opened as that alone */
    String close(String place, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, place, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES in GCM", e);
        }
    }

    /** @throws LedgerException with a sentence if it was not sealed here as that, or was altered */
    String open(String place, String sealed) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            byte[] nonce = new byte[NONCE_BYTES];
            ByteBuffer.wrap(all).get(nonce);
            return new String(cipher(Cipher.DECRYPT_MODE, place, nonce).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
            throw new LedgerException(Sentence.of("notices.seal-broken", place), e);
        }
    }

    /** Texts that were closed as JSON; none, and a line in the log, if they cannot be opened: people are told by what is left. */
    Map<String, String> texts(String place, String sealed) {
        try {
            return JsonTexts.read(open(place, sealed));
        } catch (LedgerException e) {
            LOG.error("{}", Told.inLog(e));
            return Map.of();
        }
    }

    private Cipher cipher(int mode, String place, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
