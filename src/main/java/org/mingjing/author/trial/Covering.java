package org.mingjing.author.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which folders a process finds empty, where the platform can cover them: the home, and what Java does not need. */
final class Covering {

    /** Folders of the system, which Java may need. */
    private static final Set<String> OF_THE_SYSTEM = Set.of("bin", "boot", "dev", "etc", "lib", "lib32", "lib64", "libx32",
            "nix", "proc", "sbin", "sys", "usr");

    /**
     * Covers as many folders as the first argument says, then becomes the command after them, without the right to
     * uncover them.
     */
    private static final String SCRIPT = """
            n=$1; shift
            while [ "$n" -gt 0 ]; do
              mount -t tmpfs -o size=16k,mode=0555 none "$1" || exit 125
              shift; n=$((n - 1))
            done
            exec env -i LC_ALL=C.UTF-8 setpriv --no-new-privs --inh-caps=-all --bounding-set=-all -- "$@"
            """;

    private Covering() {}

    /** What to put before a command, so that it finds the folders empty. It must be allowed to mount. */
    static List<String> command(List<Path> folders) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SCRIPT, "sh", "" + folders.size()));
        folders.forEach(folder -> command.add(folder.toString()));
        return command;
    }

    /**
     * The home, and every folder at the top of the file system that neither the system nor this program needs.
     *
     * @param home may be missing
     * @param work folder the process works in
     */
    static List<Path> folders(Path home, Path work) {
        List<Path> needed = new ArrayList<>(List.of(real(work), real(Path.of(System.getProperty("java.home")))));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            needed.add(real(Path.of(entry)));
        }
        Set<Path> folders = new TreeSet<>();
        try (Stream<Path> top = Files.list(Path.of("/"))) {
            top.filter(folder -> !OF_THE_SYSTEM.contains(folder.getFileName().toString())).forEach(folders::add);
        } catch (IOException e) {
            // Then the home alone.
        }
        folders.add(real(home));
        folders.removeIf(folder -> !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || needed.stream().anyMatch(path -> path.startsWith(folder)));
        return List.copyOf(folders);
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
