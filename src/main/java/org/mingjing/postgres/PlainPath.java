package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;
import org.mingjing.texts.Sentence;

/**
 * A way to a folder that a shell takes for nothing but a path. PostgreSQL's programs run each other through a shell, in which a
 * dollar sign or a quote in the name of a folder is not what it says; a server whose folder is named so is therefore run
 * through a link of a plain name, with its programs beside the link. Both last as long as the server's owner.
 */
final class PlainPath {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./@+=:,-]+");
    private static final String NOTE = "reached-through";
    private static final String LINK = "home";

    private PlainPath() {}

    /** The home as it is if its name is plain, otherwise as reached through a new link. */
    static ServerHome to(ServerHome home) throws IOException {
        if (isPlain(home.real())) {
            return home;
        }
        forget(home);
        Path folder = Files.createTempDirectory("mingjing-");
        if (!isPlain(folder)) {
            Files.delete(folder);
            throw new ServerFailed(Sentence.of("postgres.odd-folder", home.real(), folder.getParent()));
        }
        try {
            // An account without rights, under which root runs the server, must get through.
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        } catch (UnsupportedOperationException windows) {
            // There the folder inherits the access list of the user's own folder.
        }
        Files.writeString(home.real().resolve(NOTE), folder.toString());
        return new ServerHome(Files.createSymbolicLink(folder.resolve(LINK), home.real()), home.real(), folder);
    }

    private static boolean isPlain(Path path) {
        return PLAIN.matcher(path.toString()).matches();
    }

    /** Removes the link that this or an earlier owner left, and what lies beside it. */
    static void forget(ServerHome home) throws IOException {
        Path note = home.real().resolve(NOTE);
        if (!Files.exists(note)) {
            return;
        }
        try {
            Path folder = Path.of(Files.readString(note));
            if (Files.isSymbolicLink(folder.resolve(LINK))
                    && Files.readSymbolicLink(folder.resolve(LINK)).equals(home.real())) {
                Leftovers.delete(folder);
            }
        } catch (InvalidPathException cutShort) {
            // Then it names nothing.
        }
        Files.delete(note);
    }
}
