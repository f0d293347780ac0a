package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.mingjing.texts.Sentence;

/** The data folder: made once, beside its final place, and refused if it is of another PostgreSQL. */
final class Cluster {

    /** Major version of the bundled programs. */
    static final String MAJOR_VERSION = "18";

    private static final Duration INIT_LIMIT = Duration.ofMinutes(5);

    private final ServerHome home;
    private final Programs programs;

    Cluster(ServerHome home, Programs programs) {
        this.home = home;
        this.programs = programs;
    }

    /**
     * Makes the cluster if there is none. It is renamed into place when whole, so that a killed initialisation is
     * never taken for a cluster.
     */
    void makeIfMissing() throws IOException {
        if (Files.exists(versionFile())) {
            return;
        }
        if (Files.exists(home.data())) {
            throw new ServerFailed(Sentence.of("postgres.no-data", home.data()));
        }
        Leftovers.delete(home.unfinishedData());
        initialise();
        Files.writeString(home.unfinishedData().resolve("pg_hba.conf"),
                "# Only this machine, and only with the password.\nhost all all 127.0.0.1/32 scram-sha-256\n");
        Files.writeString(home.unfinishedData().resolve("postgresql.conf"),
                "\ninclude '" + home.settings().getFileName() + "'\n", StandardOpenOption.APPEND);
        Files.move(home.unfinishedData(), home.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @throws IOException if the data are of another major version than the programs */
    void checkVersion() throws IOException {
        String version = Files.readString(versionFile()).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new ServerFailed(Sentence.of("postgres.other-version", home.data(), version, MAJOR_VERSION));
        }
    }

    private void initialise() throws IOException {
        long logged = programs.logLength();
        int code = programs.run(INIT_LIMIT, "initdb", "-D", home.unfinishedData().toString(), "-U", ServerAddress.USER,
                "-E", "UTF8", "--locale=C", "-A", "scram-sha-256", "--pwfile=" + home.secret(), "--data-checksums");
        if (code == 0) {
            return;
        }
        if (programs.logSince(logged).contains("could not look up effective user ID")) {
            throw new ServerFailed(Sentence.of("postgres.user-unknown"));
        }
        throw new ServerFailed(Sentence.of("postgres.not-made", home.root(), code, home.log()));
    }

    private Path versionFile() {
        return home.data().resolve("PG_VERSION");
    }
}
