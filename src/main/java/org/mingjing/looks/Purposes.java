package org.mingjing.looks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.mingjing.people.Person;
import org.mingjing.texts.Characters;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlMap;

/** The purposes that there are: a file of data. */
public final class Purposes {

    private static final String BUILT_IN = "purposes.yaml";
    private static final int NOTE_CHARS_MAX = 500;

    private final List<Purpose> all;
    private final Duration same;
    private final DossierRules dossiers;

    private Purposes(YamlDocument document) {
        YamlMap top = document.top();
        this.same = Duration.ofMinutes(top.integer("sameWithinMinutes", 0));
        this.all = top.maps("purposes").stream().map(Purpose::read).toList();
        this.dossiers = DossierRules.read(top.map("dossiers"));
        document.finish();
    }

    /**
     * Reads them.
     *
     * @param file path of a file in place of the built-in one, "" for that
     * @throws org.mingjing.yaml.YamlFaults with a sentence for each line that is wrong
     */
    public static Purposes read(String file) {
        try (InputStream in = file.isEmpty() ? Purposes.class.getResourceAsStream(BUILT_IN) : Files.newInputStream(Path.of(file))) {
            return new Purposes(YamlDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), file.isEmpty() ? BUILT_IN : file));
        } catch (IOException e) {
            throw new FileFailed(e, "looks.purposes-unreadable", file);
        }
    }

    /** Within what time the same is opened once. */
    Duration same() {
        return same;
    }

    /** Who may ask for personal files, who decides, and for how long. */
    DossierRules dossiers() {
        return dossiers;
    }

    /** What a purpose is called; its code if it is none of today's. */
    public String title(String code, Language language) {
        return find(code).map(purpose -> purpose.title(language)).orElse(code);
    }

    private Optional<Purpose> find(String code) {
        return all.stream().filter(purpose -> purpose.code().equals(code)).findFirst();
    }

    /** The purpose for which the person opens it. @throws LookRefused if they must say it, or may not for that */
    Purpose of(Person person, Viewed viewed, StatedPurpose stated) {
        if (stated.code().isEmpty()) {
            return all.stream().filter(purpose -> purpose.follows(viewed) && !purpose.roleOf(person).isEmpty()).findFirst()
                    .orElseThrow(() -> LookRefused.incomplete(Sentence.of("looks.purpose-missing", open(person))));
        }
        Purpose purpose = find(stated.code()).filter(one -> !one.roleOf(person).isEmpty()).orElseThrow(() ->
                LookRefused.incomplete(Sentence.of("looks.no-purpose", Characters.visible(stated.code()), open(person))));
        if (purpose.needsNote() && stated.note().isEmpty()) {
            throw LookRefused.incomplete(Sentence.of("looks.note-missing", purpose.code()));
        }
        if (stated.note().length() > NOTE_CHARS_MAX || Characters.firstUnfit(stated.note()).isPresent()) {
            throw LookRefused.incomplete(Sentence.of("looks.note-unfit", NOTE_CHARS_MAX));
        }
        return purpose;
    }

    /** The codes that the person may say. */
    private String open(Person person) {
        return String.join(", ", all.stream().filter(purpose -> !purpose.roleOf(person).isEmpty()).map(Purpose::code).toList());
    }

    /** A purpose that the person may say, as the pages offer it. */
    public record Offered(String code, String title, boolean noteNeeded) {}

    /** Those that the person may say. */
    public List<Offered> offered(Person person, Language language) {
        return all.stream().filter(purpose -> !purpose.roleOf(person).isEmpty())
                .map(purpose -> new Offered(purpose.code(), purpose.title(language), purpose.needsNote())).toList();
    }
}
