package org.mingjing.people;

import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes of passwords (argon2id). Few are made at the same time, so that attempts leave processors to others. */
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore room;
    /** Compared with where there is no account, so that this takes as long. */
    private final String nobodys;

    Passwords(PeopleSettings.Passwords settings) {
        encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, settings.memoryKibibytes(), settings.iterations());
        room = new Semaphore(settings.hashesAtOnceMax(), true);
        nobodys = encoder.encode(FirstPasswords.random());
    }

    String hash(String password) {
        room.acquireUninterruptibly();
        try {
            return encoder.encode(normal(password));
        } finally {
            room.release();
        }
    }

    /** Whether the password is that of the hash. @param hash "" where there is none, which takes as long */
    boolean matches(String password, String hash) {
        room.acquireUninterruptibly();
        try {
            return encoder.matches(normal(password), hash.isEmpty() ? nobodys : hash) && !hash.isEmpty();
        } finally {
            room.release();
        }
    }

    // One keyboard composes a letter, another writes it in two characters.
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
