package org.mingjing.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another Java process, to be killed or to hold something. Its messages are the lines that begin with "> ". */
public final class ChildJvm implements AutoCloseable {

    private static final String MESSAGE = "> ";

    private final Process process;
    private final BufferedReader output;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static ChildJvm start(Class<?> main, String... arguments) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), main, arguments);
    }

    /**
     * Starts the class.
     *
     * @param prefix what to put before the command, to run it as another user
     */
    static ChildJvm start(List<String> prefix, String classPath, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx384m", "-XX:TieredStopAtLevel=1", "-cp", classPath, main.getName()));
        command.addAll(List.of(arguments));
        return new ChildJvm(new ProcessBuilder(command).redirectErrorStream(true)
                .directory(Path.of("/").toFile()).start());
    }

    /** What the child calls to say something. */
    public static void say(Object message) {
        System.out.println(MESSAGE + message);
        System.out.flush();
    }

    /** The child's next message; fails with its whole output if it ends without one. */
    public String message() throws IOException {
        StringBuilder noise = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(MESSAGE)) {
                return line.substring(MESSAGE.length());
            }
            noise.append(line).append('\n');
        }
        throw new AssertionError("the child process ended without a message:\n" + noise);
    }

    /** Kills the child as {@code kill -9} does, and gives the last message it got out, or else the one given. */
    String kill(String lastSeen) throws IOException, InterruptedException {
        // Through its handle, because that of the process would throw away what it has written.
        process.toHandle().destroyForcibly();
        String last = lastSeen;
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(MESSAGE) && line.length() > MESSAGE.length()) {
                last = line.substring(MESSAGE.length());
            }
        }
        process.waitFor();
        return last;
    }

    /** Lets a child that waits for its input go on, and waits for its end. */
    public void release() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
