package org.mingjing.author.trial;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mingjing.texts.Sentence;

/** A trial process whose screens were all in vain: what an author wrote runs, and does its worst. */
public final class Payload {

    private static final PrintStream ANSWERS =
            new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);

    private Payload() {}

    public static void main(String[] arguments) throws Exception {
        ask();
        act(arguments);
    }

    /** Waits for the question and gives it. */
    public static String ask() throws IOException {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }

    /** @param arguments what to do; to look, also a port, a process and a key file to look for */
    public static void act(String... arguments) throws IOException {
        switch (arguments[0]) {
            case "look" -> answer(TrialJson.write(Map.of("failed", TrialJson.inAllLanguages(Sentence.asItIs(TrialJson.write(seen(arguments)))))));
            case "loop" -> forEver(Thread::onSpinWait);
            case "eat" -> {
                List<byte[]> eaten = new ArrayList<>();
                forEver(() -> eaten.add(new byte[1 << 20]));
            }
            case "threads" -> forEver(() -> new Thread(() -> forEver(Thread::onSpinWait)).start());
            case "rubbish" -> answer("Nothing to see here.");
            case "list" -> answer("[1, 2, 3]");
            case "deep" -> answer("[".repeat(100_000));
            case "wrong" -> answer("{\"problems\": [{\"file\": 7}]}");
            case "escape" -> answer("{\"problems\": [{\"file\": \"a\\u001b[2Jb\", \"line\": 1, \"place\": [\"\", \"\"], "
                    + "\"sentence\": [\"c\\u0007d\", \"c\\u0007d\"], \"severity\": \"ERROR\"}]}");
            case "talk" -> forEver(() -> ANSWERS.print("talk ".repeat(10_000)));
            case "die" -> Runtime.getRuntime().halt(42);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void forEver(Runnable deed) {
        while (true) {
            deed.run();
        }
    }

    private static void answer(String text) {
        ANSWERS.print(text + "\n");
        ANSWERS.flush();
    }

    private static Map<String, Object> seen(String[] arguments) throws IOException {
        Map<String, Object> seen = new TreeMap<>();
        seen.put("environment", new TreeMap<>(System.getenv()));
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().forEach((name, value) -> properties.put(name.toString(), value.toString()));
        // The class path is given, and the command holds what the test asks for.
        properties.keySet().removeIf(name -> name.endsWith("class.path") || name.equals("sun.java.command"));
        seen.put("properties", properties);
        seen.put("arguments", ManagementFactory.getRuntimeMXBean().getInputArguments());
        seen.put("folder", list(Path.of("")));
        seen.put("files", openFiles());
        seen.put("connected", connected(Integer.parseInt(arguments[1])));
        seen.put("written", written());
        seen.put("keyRead", keyRead(Path.of(arguments[3])));
        seen.put("otherProcesses", otherProcesses(Long.parseLong(arguments[2])));
        return seen;
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.map(Path::toString).toList();
        }
    }

    /** What is open beside the program's own libraries. */
    private static List<String> openFiles() throws IOException {
        List<String> open = new ArrayList<>();
        for (String file : list(Path.of("/proc/self/fd"))) {
            try {
                open.add(Files.readSymbolicLink(Path.of(file)).toString());
            } catch (IOException e) {
                // The folder's own, closed by now.
            }
        }
        open.removeIf(name -> name.endsWith(".jar") || name.endsWith("/modules") || name.startsWith("/proc/")
                || name.startsWith("/dev/") || name.startsWith("pipe:"));
        return open;
    }

    private static boolean connected(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean written() {
        try {
            Files.writeString(Path.of("mark"), "mark");
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Also by whoever tries to uncover what is covered. */
    private static boolean keyRead(Path key) throws IOException {
        try {
            new ProcessBuilder("umount", key.getParent().toString()).start().waitFor();
        } catch (IOException e) {
            // There is no such program.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Files.isReadable(key);
    }

    private static boolean otherProcesses(long parent) {
        try {
            return Files.readString(Path.of("/proc/" + parent + "/cmdline")).contains("java");
        } catch (IOException e) {
            return false;
        }
    }
}
