package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.cli.SignedInClient;

/**
 * The hall at work: how soon a card can be seen that nobody's new fact brings about, what pages cost that listen while nothing
 * happens, and a page of the queue out of very many warnings.
 */
final class HallBench implements Bench {

    private static final Path PACKAGE = Path.of("src", "test", "resources", "good-package");
    private static final Duration AHEAD = Duration.ofSeconds(4);
    private static final int LISTENERS = 200;

    @Override
    public String name() {
        return "hall";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        List<Measured> measured = new ArrayList<>();
        try (Workplace workplace = new Workplace(name(), size)) {
            Path home = workplace.newHome();
            try (ServiceRun service = ServiceRun.of(workplace.program().command(home, "--rules", hourly(workplace.folder()).toString(),
                    "serve", "--port", "0", "--empty"), home)) {
                measured.add(visible(service, size.choose(1, 20)));
                int seconds = size.choose(1, 60);
                measured.add(idle(service, 0, seconds));
                measured.add(idle(service, size.choose(5, LISTENERS), seconds));
                measured.addAll(new QueuePages(service.client(), home, size).measured());
            }
        }
        return measured;
    }

    /** The package of the tests with one hour from receipt to decision. */
    private static Path hourly(Path folder) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("rules").resolve("good"));
        try (var files = Files.list(PACKAGE)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("<text>10</text>", "<text>1</text>").replace("\"working-day\"", "\"hour\"");
                Files.writeString(copy.resolve(file.getFileName()), text);
            }
        }
        return copy;
    }

    /** From the instant at which a period is over to the card, heard by somebody who listens. */
    private static Measured visible(ServiceRun service, int cards) throws Exception {
        double[] millis = new double[cards];
        try (Listening listening = Listening.to(service.client())) {
            for (int card = -1; card < cards; card++) {
                Instant due = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
                service.post(List.of(receipt("V" + card, due.minus(1, ChronoUnit.HOURS))));
                Instant heard = listening.awaitCase("V" + card);
                if (card >= 0) {
                    millis[card] = Duration.between(due, heard).toNanos() / 1e6;
                }
            }
        }
        return Measured.of("from its instant to the card at a listener", Map.of(), "ms", millis);
    }

    /** What the process of the service uses while nothing happens. */
    private static Measured idle(ServiceRun service, int listeners, int seconds) throws Exception {
        List<Listening> open = new ArrayList<>();
        try {
            SignedInClient client = service.client();
            for (int i = 0; i < listeners; i++) {
                open.add(Listening.to(client));
            }
            Thread.sleep(2_000);
            double before = service.processorSeconds();
            Thread.sleep(seconds * 1_000L);
            double used = service.processorSeconds() - before;
            return Measured.once("processors used while nothing happens", Map.of("listeners", Integer.toString(listeners)),
                    "processors", used / seconds);
        } finally {
            for (Listening one : open) {
                one.close();
            }
        }
    }

    static String receipt(String caseId, Instant at) {
        return "{\"source\": \"county\", \"factId\": \"" + caseId + "\", \"caseId\": \"" + caseId + "\", \"node\": \"receipt\", "
                + "\"occurredAt\": \"" + at + "\", \"official\": \"P1\", \"department\": \"D1\"}";
    }
}
