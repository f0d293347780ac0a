package org.mingjing.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The PostgreSQL processes that work in a data folder: the server and its children. */
final class ServerProcesses {

    private static final Path PROC = Path.of("/proc");

    private ServerProcesses() {}

    /** Whether the process is one of the cluster, or, where that cannot be told (outside Linux), may be. */
    static boolean mayInclude(Path data, long pid) {
        if (Files.isDirectory(PROC)) {
            return worksIn(data, pid);
        }
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).flatMap(handle -> handle.info().command())
                .map(command -> command.contains("postgres")).orElse(false);
    }

    /**
     * Process ids of the live processes of the cluster, each of which has the data folder as its working folder.
     * None where that cannot be seen (outside Linux).
     */
    static Set<Long> of(Path data) {
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .map(ProcessHandle::pid)
                .filter(pid -> worksIn(data, pid))
                .collect(Collectors.toSet());
    }

    private static boolean worksIn(Path data, long pid) {
        Path process = PROC.resolve(Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data)
                    && Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1).contains("postgres");
        } catch (IOException endedOrForeign) {
            return false;
        }
    }
}
