package org.mingjing.log.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import org.mingjing.texts.Sentence;

/** A private Ed25519 key with its public half. */
public final class SigningKey {

    private final PrivateKey key;
    private final VerifierKey verifier;

    private SigningKey(PrivateKey key, VerifierKey verifier) {
        this.key = key;
        this.verifier = verifier;
    }

    /** A fresh key that signs under the name. */
    public static SigningKey generate(String name) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifierKey.of(name, pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 17 has Ed25519", e);
        }
    }

    /**
     * A kept key.
     *
     * @param pkcs8 what {@link #pkcs8()} gave
     * @throws NoteException if this is not a key, or not the private half of the public one
     */
    public static SigningKey of(byte[] pkcs8, VerifierKey verifier) {
        SigningKey key;
        try {
            key = new SigningKey(
                    KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)), verifier);
        } catch (GeneralSecurityException e) {
            throw new NoteException(Sentence.of("log.private-key-unreadable", verifier.name()), e);
        }
        byte[] probe = verifier.name().getBytes(StandardCharsets.UTF_8);
        if (!verifier.verifies(probe, key.sign(probe))) {
            throw new NoteException(Sentence.of("log.keys-unlike", verifier.name()));
        }
        return key;
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The private key in PKCS #8. */
    public byte[] pkcs8() {
        return key.getEncoded();
    }

    byte[] sign(byte[] message) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 17 has Ed25519", e);
        }
    }
}
