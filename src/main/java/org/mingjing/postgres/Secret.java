package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;

/** The random password of the embedded server, in a file that only its owner can read. */
final class Secret {

    private static final int BYTES = 24;

    private Secret() {}

    /** Makes the secret at the first call; later calls give the same. */
    static String of(ServerHome home) throws IOException {
        if (!Files.exists(home.secret())) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(home.secret(), Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }
        return Files.readString(home.secret()).strip();
    }
}
