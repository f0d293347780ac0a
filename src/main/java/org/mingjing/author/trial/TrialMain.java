package org.mingjing.author.trial;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;
import org.mingjing.yaml.YamlFaults;

/** The process that tries packages: a question a line on standard input, an answer a line on standard output. */
public final class TrialMain {

    private static final int ENDED = 0;

    private TrialMain() {}

    /** Whether the program is started as such a process. */
    public static boolean isMeant(String... arguments) {
        return arguments.length == 1 && arguments[0].equals(TrialCommand.ARGUMENT);
    }

    /** Answers until there are no more questions, and ends the process then, whatever it is doing. */
    public static void run() {
        try (OutputStream answers = new FileOutputStream(FileDescriptor.out); TrialWork work = new TrialWork()) {
            // What anything else prints is no answer.
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            SynchronousQueue<String> questions = new SynchronousQueue<>();
            Thread reader = new Thread(() -> read(questions), "questions");
            reader.setDaemon(true);
            reader.start();
            while (true) {
                answers.write((answer(work, questions.take()) + "\n").getBytes(StandardCharsets.UTF_8));
                answers.flush();
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(ENDED);
        }
    }

    private static void read(SynchronousQueue<String> questions) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                questions.put(line);
            }
        } catch (IOException | InterruptedException e) {
            // The end, as without it.
        }
        Runtime.getRuntime().halt(ENDED);
    }

    private static String answer(TrialWork work, String question) {
        try {
            return TrialJson.write(work.answer(TrialJson.read(question)));
        } catch (AssessmentFailed | FaultyPackage | YamlFaults | TrialFailed e) {
            return failed(Sentence.of(e));
        } catch (StackOverflowError e) {
            return failed(Sentence.of("author.trial-nested"));
        } catch (RuntimeException e) {
            return failed(e instanceof Told || e.getClass() == IllegalArgumentException.class ? Sentence.of(e) : Sentence.of("author.trial-program-failed"));
        }
    }

    private static String failed(Sentence sentence) {
        return TrialJson.write(Map.of("failed", TrialJson.inAllLanguages(sentence)));
    }
}
