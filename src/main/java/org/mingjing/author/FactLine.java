package org.mingjing.author;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.StepOfCase;
import org.mingjing.texts.Sentence;

/** A fact in one line, for instance {@code 2024-03-04 10:00 acceptance by wang}. */
final class FactLine {

    private final LineWords words;
    private String phase = "complete";
    private String official = "";
    private String post = "";
    private String department = "D1";
    private @Nullable Instant recordedAt;
    private String id;
    private int version;
    private int sequence;

    private FactLine(LineWords words, String id) {
        this.words = words;
        this.id = id;
    }

    /**
     * @param id id of the fact if the line names none
     * @throws UnreadableLine with a sentence
     */
    static NodeFact read(String text, ZoneId zone, String source, String power, String id, Attributes attributes) {
        FactLine line = new FactLine(new LineWords(text, zone), id);
        Instant occurredAt = line.words.moment();
        String node = line.words.take(Sentence.of("author.part-node"));
        while (!line.words.isEmpty()) {
            line.part();
        }
        return new NodeFact(new FactVersion(source, line.id, line.version), new StepOfCase("C1", power, node, line.phase),
                new FactTimes(occurredAt, line.recordedAt, line.sequence), new Actor(line.department, line.post, line.official, ""),
                attributes, List.of());
    }

    private void part() {
        String name = words.take(Sentence.of("author.part-next"));
        switch (name) {
            case "start", "complete" -> phase = name;
            case "by" -> official = words.take(Sentence.of("author.part-official"));
            case "post" -> post = words.take(Sentence.of("author.part-post"));
            case "department" -> department = words.take(Sentence.of("author.part-department"));
            case "recorded" -> recordedAt = words.moment();
            case "id" -> id = words.take(Sentence.of("author.part-id"));
            case "version" -> version = words.number(Sentence.of("author.part-version"));
            case "sequence" -> sequence = words.number(Sentence.of("author.part-sequence"));
            default -> throw new UnreadableLine(Sentence.of("author.fact-form", name));
        }
    }
}
