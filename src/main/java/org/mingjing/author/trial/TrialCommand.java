package org.mingjing.author.trial;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line that starts this program once more, as a process that tries packages. */
final class TrialCommand {

    /** First argument of the program that makes it try packages; nobody but this room gives it. */
    static final String ARGUMENT = "--trial-process";

    private static final String PROGRAM = "org.mingjing.Mingjing";

    /** Processors that its Java plans for; the second is for the compiler of Java itself. */
    static final int PROCESSORS = 2;

    private static final int METASPACE_MEGABYTES = 256;
    private static final int STACK_KILOBYTES = 1_024;

    private TrialCommand() {}

    /**
     * @param home what the process must not find
     * @param folder empty folder that the process works in
     */
    static List<String> of(TrialLimits limits, Path home, Path folder) {
        List<String> command = java(limits, home, folder);
        String classPath = System.getProperty("java.class.path");
        // A single jar says itself what to start, be it one with all libraries inside or one with them beside.
        if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
            command.addAll(List.of("-jar", absolute(classPath), ARGUMENT));
        } else {
            command.addAll(List.of("-cp", absolute(classPath), PROGRAM, ARGUMENT));
        }
        return command;
    }

    /** As {@link #of}, with another program of the class path. */
    static List<String> of(TrialLimits limits, Path home, Path folder, String program) {
        List<String> command = java(limits, home, folder);
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), program));
        return command;
    }

    private static List<String> java(TrialLimits limits, Path home, Path folder) {
        Confinement confinement = Confinement.ofThisMachine();
        List<String> command = new ArrayList<>(confinement.prefix(
                confinement.covers() ? Covering.folders(home, folder) : List.of(), limits.processorSeconds()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx" + limits.heapMegabytes() + "m", "-Xss" + STACK_KILOBYTES + "k",
                "-XX:MaxMetaspaceSize=" + METASPACE_MEGABYTES + "m", "-XX:MaxDirectMemorySize=16m",
                "-XX:ActiveProcessorCount=" + PROCESSORS, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr",
                "-XX:-UsePerfData", "-XX:+DisableAttachMechanism", "-XX:-CreateCoredumpOnCrash",
                "-Xshare:auto", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8",
                "-Duser.language=en", "-Duser.country=", "-Duser.timezone=UTC",
                "-Duser.home=" + folder, "-Djava.io.tmpdir=" + folder));
        if (limits.brief()) {
            command.add("-XX:TieredStopAtLevel=1");
        }
        return command;
    }

    private static String absolute(String classPath) {
        return Stream.of(classPath.split(File.pathSeparator)).map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
