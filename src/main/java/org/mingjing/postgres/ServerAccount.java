package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingjing.texts.Sentence;

/**
 * Under which account the server runs. PostgreSQL refuses to run as root: a root process runs it in a user namespace
 * of its own, or else under the account nobody.
 */
enum ServerAccount {

    /** The account of this process, which is not root. */
    OWN(List.of()),

    /** Root, seen from inside as an account without rights. */
    NAMESPACE(List.of("unshare", "-U")),

    /** The account nobody, which then owns the files. */
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final Path SELF = Path.of("/proc/self");
    private static final int NOBODY_UID = 65534;

    private final List<String> prefix;

    ServerAccount(List<String> prefix) {
        this.prefix = prefix;
    }

    /** The first account that works here. */
    static ServerAccount choose() throws IOException {
        if (!isRoot()) {
            return OWN;
        }
        if (Programs.succeeds("unshare", "-U", "sh", "-c", "test $(id -u) != 0 && id -un")) {
            return NAMESPACE;
        }
        if (Programs.succeeds("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "id", "-un")) {
            return NOBODY;
        }
        throw new ServerFailed(Sentence.of("postgres.root"));
    }

    List<String> prefix() {
        return prefix;
    }

    /** Gives the account all files of the home, if it does not own them yet. */
    void own(ServerHome home) throws IOException {
        if (this == OWN) {
            return;
        }
        int uid = this == NOBODY ? NOBODY_UID : 0;
        if (!home.programs().equals(home.real())
                && !Programs.succeeds("chown", "-R", uid + ":" + uid, home.programs().toString())) {
            throw new ServerFailed(Sentence.of("postgres.not-given", home.programs(), uid));
        }
        if (!Programs.succeeds("chown", "-R", uid + ":" + uid, home.real().toString())) {
            throw new ServerFailed(Sentence.of("postgres.not-given", home.real(), uid));
        }
        if (this == NOBODY && !Programs.succeeds("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups",
                "test", "-x", home.real().toString())) {
            throw new ServerFailed(Sentence.of("postgres.out-of-reach", home.real()));
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.isDirectory(SELF) && Integer.valueOf(0).equals(Files.getAttribute(SELF, "unix:uid"));
    }
}
