package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.mingjing.given.ForkFolder;

/** Server folders for tests, copied from one that was made and stopped once, as making takes seconds. */
final class TemplateHome {

    private static final Path TEMPLATE = ForkFolder.named("template-server");

    private TemplateHome() {}

    /** A folder with a stopped, empty database. The parents are opened to others, for servers of other accounts. */
    static Path copyTo(Path parent) throws Exception {
        if (!Files.exists(TEMPLATE.resolve("data/PG_VERSION"))) {
            EmbeddedServer.tryStart(TEMPLATE).close();
        }
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwx--x--x"));
        Path home = parent.resolve("postgres");
        run("cp", "-a", TEMPLATE.toString(), home.toString());
        return home;
    }

    /** A folder with the programs alone, as before the first start. */
    static Path withoutData(Path parent) throws Exception {
        Path home = copyTo(parent);
        run("rm", "-r", home.resolve("data").toString(), home.resolve("secret").toString());
        return home;
    }

    static void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + code);
        }
    }
}
