package org.mingjing.drivers;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.assess.Assessors;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;
import org.slf4j.LoggerFactory;

/** Compiles the packages in use on a thread of its own, while the database starts and the first facts are read. */
final class WarmUp {

    private final List<Sentence> refused = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopped;

    private WarmUp(List<RulePackage> packages, Assessors assessors) {
        this.thread = new Thread(() -> packages.stream().takeWhile(rules -> !stopped)
                .forEach(rules -> compile(rules, assessors)), "compile");
        thread.setDaemon(true);
    }

    static WarmUp start(List<RulePackage> packages, Assessors assessors) {
        // Logging is set up by this thread; with several at it SLF4J would print what it thinks of that.
        LoggerFactory.getILoggerFactory();
        WarmUp warmUp = new WarmUp(packages.stream()
                .filter(rules -> rules.manifest().state() == Manifest.State.PUBLISHED).toList(), assessors);
        warmUp.thread.start();
        return warmUp;
    }

    private void compile(RulePackage rules, Assessors assessors) {
        try {
            assessors.of(rules);
        } catch (AssessmentFailed e) {
            refused.add(Sentence.of(e));
        } catch (RuntimeException | Error e) {
            // Whatever it is, the packages after it are made ready, and nobody takes the silence for success.
            refused.add(Sentence.of(e instanceof OutOfMemoryError ? "drivers.package-too-large" : "drivers.package-failed", rules.id()));
        }
    }

    /** Waits for the end. @return a sentence about each package that cannot be used */
    List<Sentence> await() {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(refused);
    }

    /** Begins no further package and waits for the one under way; afterwards nothing is compiled or kept any more. */
    void stop() {
        stopped = true;
        await();
    }
}
