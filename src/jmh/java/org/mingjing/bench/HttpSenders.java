package org.mingjing.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mingjing.cli.FactFiles;
import org.mingjing.cli.GeneratedFolder;

/** The facts of a county sent to the service over HTTP: by one sender in large requests, and by many in small ones. */
final class HttpSenders {

    private static final int LARGE_LINES = 100_000;
    private static final int SMALL_LINES = 10;
    private static final int SENDERS = 16;

    private final Workplace workplace;
    private final GeneratedFolder county;
    private final Map<String, String> by;

    HttpSenders(Workplace workplace, GeneratedFolder county, Map<String, String> by) {
        this.workplace = workplace;
        this.county = county;
        this.by = by;
    }

    List<Measured> one() throws Exception {
        try (ServiceRun service = serve()) {
            List<String> facts = county.facts();
            double seconds = seconds(() -> post(service, facts, LARGE_LINES));
            return List.of(Measured.once("over HTTP, one sender", by, "facts/s", facts.size() / seconds),
                    Measured.once("over HTTP, peak memory", by, "MiB", service.peakMebibytes()));
        }
    }

    /** @param count how many facts are sent in all */
    Measured many(int count) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try (ServiceRun service = serve()) {
            List<String> facts = county.facts().subList(0, Math.min(count, county.facts().size()));
            int share = (facts.size() + SENDERS - 1) / SENDERS;
            double seconds = seconds(() -> {
                List<Future<?>> sent = new ArrayList<>();
                for (int from = 0; from < facts.size(); from += share) {
                    List<String> part = facts.subList(from, Math.min(facts.size(), from + share));
                    sent.add(senders.submit(() -> {
                        post(service, part, SMALL_LINES);
                        return part.size();
                    }));
                }
                for (Future<?> one : sent) {
                    one.get();
                }
            });
            return Measured.once("over HTTP, " + SENDERS + " senders, " + SMALL_LINES + " lines a request", by, "facts/s",
                    facts.size() / seconds);
        } finally {
            senders.shutdown();
        }
    }

    private ServiceRun serve() throws IOException, InterruptedException {
        ServiceRun service = workplace.serve(workplace.newHome(), "--empty");
        post(service, FactFiles.compressedLines(county.registry()), LARGE_LINES);
        return service;
    }

    /** What is timed. */
    private interface Sending {
        void run() throws IOException, InterruptedException, ExecutionException;
    }

    private static double seconds(Sending sending) throws Exception {
        long began = System.nanoTime();
        sending.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void post(ServiceRun service, List<String> lines, int atOnce) throws IOException, InterruptedException {
        for (int from = 0; from < lines.size(); from += atOnce) {
            service.post(lines.subList(from, Math.min(lines.size(), from + atOnce)));
        }
    }
}
