package org.mingjing.check;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.builder.Message;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNMessageType;
import org.kie.dmn.validation.DMNValidator;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.TableFunctions;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Characters;
import org.mingjing.texts.Sentence;

/** What kie-dmn's validator and table analysis find in a table file, said in our words. */
final class TableAnalysis {

    private static final DMNValidator VALIDATOR = DMNValidatorFactory.newValidator(List.of(new TableFunctions()));
    private static final Pattern GAP = Pattern.compile("Gap detected: (\\[.*])", Pattern.DOTALL);
    private static final Pattern OVERLAP =
            Pattern.compile("Overlap values: (\\[.*]) for rules: \\[([\\d, ]+)]", Pattern.DOTALL);
    /** What only follows from another message. */
    private static final Set<DMNMessageType> REPEATS =
            Set.of(DMNMessageType.DECISION_TABLE_HITPOLICY_RECOMMENDER, DMNMessageType.FAILED_VALIDATION);
    private static final int EXAMPLES_SHOWN_MAX = 5;

    private final String file;
    private final XmlElement definitions;
    private final Map<String, DmnTable> tablesById = new TreeMap<>();
    private final Map<String, List<String>> gaps = new TreeMap<>();
    private final Map<String, Overlaps> overlaps = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private TableAnalysis(String file, XmlElement definitions) {
        this.file = file;
        this.definitions = definitions;
        List<DmnTable> tables = DmnTable.in(definitions);
        List<XmlElement> elements = definitions.all().filter(part -> part.name().equals("decisionTable")).toList();
        for (int i = 0; i < tables.size(); i++) {
            tablesById.put(elements.get(i).attribute("id"), tables.get(i));
        }
    }

    /** @param text the whole file, which the screen has let pass */
    static List<Problem> problems(String file, String text, XmlElement definitions) {
        TableAnalysis analysis = new TableAnalysis(file, definitions);
        analysis.validate(text).forEach(analysis::take);
        analysis.gaps.forEach(analysis::reportGaps);
        analysis.overlaps.forEach((id, found) ->
                analysis.problems.addAll(found.problems(file, analysis.tablesById.get(id), definitions)));
        return analysis.problems;
    }

    /** The validator keeps state while it runs, so one thread uses it at a time. */
    private List<DMNMessage> validate(String text) {
        synchronized (VALIDATOR) {
            return VALIDATOR.validate(new StringReader(Characters.withoutByteOrderMark(text)), Validation.VALIDATE_SCHEMA, Validation.VALIDATE_MODEL,
                    Validation.VALIDATE_COMPILATION, Validation.ANALYZE_DECISION_TABLE);
        }
    }

    private void take(DMNMessage message) {
        String id = String.valueOf(message.getSourceId());
        Matcher gap = GAP.matcher(message.getText());
        Matcher overlap = OVERLAP.matcher(message.getText());
        if (message.getMessageType() == DMNMessageType.DECISION_TABLE_GAP) {
            if (gap.find() && tablesById.containsKey(id)) {
                gaps.computeIfAbsent(id, key -> new ArrayList<>()).add(gap.group(1));
            }
        } else if (overlap.find() && tablesById.containsKey(id)) {
            overlaps.computeIfAbsent(id, key -> new Overlaps()).add(overlap.group(1), overlap.group(2));
        } else if (message.getMessageType() == DMNMessageType.DECISION_TABLE_ANALYSIS_ERROR) {
            told(id, Problem::note, Sentence.of("check.not-analysed-as-it-computes"));
        } else if (message.getLevel() == Message.Level.ERROR && !REPEATS.contains(message.getMessageType())) {
            told(id, Problem::error, PlainSentence.sentence(message.getText()));
        }
    }

    private interface Telling {
        Problem tell(String file, int line, Sentence place, Sentence sentence);
    }

    private void told(String id, Telling how, Sentence sentence) {
        DmnTable table = tablesById.get(id);
        int line = table != null ? table.line() : definitions.all().filter(part -> part.attribute("id").equals(id))
                .mapToInt(XmlElement::line).findFirst().orElse(0);
        problems.add(how.tell(file, line, table == null ? Problem.NO_PLACE : table.shown(), sentence));
    }

    private void reportGaps(String id, List<String> found) {
        DmnTable table = tablesById.get(id);
        Sentence examples = Joined.by("check.or-when", found.stream().limit(EXAMPLES_SHOWN_MAX)
                .map(values -> InputRegion.sentence(values, table, definitions)).toList());
        int more = found.size() - EXAMPLES_SHOWN_MAX;
        Sentence sentence = more > 0 ? Sentence.of("check.gap-and-more", examples, more) : Sentence.of("check.gap", examples);
        problems.add(table.hitPolicy().equals("UNIQUE")
                ? Problem.error(file, table.line(), table.shown(), sentence)
                : Problem.note(file, table.line(), table.shown(), sentence));
    }
}
