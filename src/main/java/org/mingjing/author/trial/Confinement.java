package org.mingjing.author.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.mingjing.texts.Sentence;

/**
 * What the platform can take away from a process: the network, other processes, writing files, processor time. Each is tried once with a
 * harmless program; what does not work is left out, and told by {@link #missing}.
 */
final class Confinement {

    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"), Path.of("/sbin"));
    private static final long TRY_SECONDS = 10;

    /** Files that may be open: the libraries of the program, and some more. */
    private static final int OPEN_FILES_MAX = 1_024;

    private static final Confinement OF_THIS_MACHINE = detect();

    private final List<String> withoutNetwork;
    private final boolean alone;
    private final boolean covering;
    private final List<String> limited;

    private Confinement(List<String> withoutNetwork, boolean alone, boolean covering, List<String> limited) {
        this.withoutNetwork = withoutNetwork;
        this.alone = alone;
        this.covering = covering;
        this.limited = limited;
    }

    static Confinement ofThisMachine() {
        return OF_THIS_MACHINE;
    }

    /** Whether the process has no network. */
    boolean hasNoNetwork() {
        return !withoutNetwork.isEmpty();
    }

    /** Whether the process sees no other process, nor therefore how this one was started. */
    boolean isAlone() {
        return alone;
    }

    /** Whether the process finds the home, and other folders that Java does not need, empty. */
    boolean covers() {
        return covering;
    }

    /** Whether the process cannot write files and its processor time is bounded by the system too. */
    boolean isLimited() {
        return !limited.isEmpty();
    }

    /** A sentence for each thing that the platform does not take away. */
    List<Sentence> missing() {
        List<Sentence> missing = new ArrayList<>();
        if (!hasNoNetwork()) {
            missing.add(Sentence.of("author.confined-not-network"));
        } else if (!alone) {
            missing.add(Sentence.of("author.confined-not-alone"));
        }
        if (!covering) {
            missing.add(Sentence.of("author.confined-not-covered"));
        }
        if (!isLimited()) {
            missing.add(Sentence.of("author.confined-not-limited"));
        }
        return missing;
    }

    /**
     * What to put before the command.
     *
     * @param covered folders to be found empty
     * @param processorSeconds after so much work the system kills the process
     */
    List<String> prefix(List<Path> covered, long processorSeconds) {
        List<String> prefix = new ArrayList<>(withoutNetwork);
        if (covering) {
            prefix.addAll(Covering.command(covered));
        }
        prefix.addAll(limited);
        if (!limited.isEmpty()) {
            prefix.add("--cpu=" + processorSeconds);
        }
        return prefix;
    }

    private static Confinement detect() {
        List<String> network = working(program("unshare"), "--user", "--map-root-user", "--net", "--ipc",
                "--pid", "--fork", "--kill-child", "--mount-proc");
        boolean alone = !network.isEmpty();
        network = alone ? network : working(program("unshare"), "--user", "--map-root-user", "--net", "--ipc");
        boolean covering = alone && covers(network);
        List<String> limits = working(program("prlimit"), "--fsize=0", "--core=0", "--nofile=" + OPEN_FILES_MAX);
        return new Confinement(network, alone, covering, limits);
    }

    private static boolean covers(List<String> unshare) {
        try {
            Path folder = Files.createTempDirectory("trial");
            List<String> options = new ArrayList<>(unshare.subList(1, unshare.size()));
            options.addAll(Covering.command(List.of(folder)));
            boolean works = !working(unshare.get(0), options.toArray(String[]::new)).isEmpty();
            Files.delete(folder);
            return works;
        } catch (IOException e) {
            return false;
        }
    }

    private static String program(String name) {
        return FOLDERS.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).map(Path::toString)
                .findFirst().orElse("");
    }

    /** The command if a harmless program runs behind it, otherwise nothing. */
    private static List<String> working(String program, String... options) {
        String harmless = program("true");
        if (program.isEmpty() || harmless.isEmpty()) {
            return List.of();
        }
        List<String> command = Stream.concat(Stream.of(program), Stream.of(options)).toList();
        try {
            Process process = new ProcessBuilder(Stream.concat(command.stream(), Stream.of(harmless)).toList())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            boolean ended = process.waitFor(TRY_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0 ? command : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
