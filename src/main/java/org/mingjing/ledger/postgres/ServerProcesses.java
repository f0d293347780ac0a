package org.mingjing.ledger.postgres;

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

    /**
     * Process ids of all live processes of the cluster. Every one of them has the data folder as its working folder;
     * where that cannot be seen (outside Linux), any program named postgres is taken for one.
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
        if (!Files.isDirectory(process)) {
            return ProcessHandle.of(pid).flatMap(handle -> handle.info().command())
                    .map(command -> command.contains("postgres")).orElse(false);
        }
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data)
                    && Files.readString(process.resolve("cmdline"), StandardCharsets.ISO_8859_1).contains("postgres");
        } catch (IOException endedOrForeign) {
            return false;
        }
    }
}
