package org.mingjing.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Problem;
import org.mingjing.texts.Names;
import org.mingjing.texts.Sentence;

/** Screens a table file before it is compiled: only decision tables over inputs, with harmless FEEL in their cells. */
public final class DmnScreen {

    private static final Set<String> CONDITIONS = Set.of("inputEntry", "allowedValues", "inputValues", "outputValues");
    private static final Set<String> EXPRESSIONS = Set.of("outputEntry", "inputExpression");

    private static final int ROWS_MAX = 10_000;
    private static final int COLUMNS_MAX = 100;
    private static final int CELLS_MAX = 100_000;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private final Map<XmlElement, Sentence> places = new IdentityHashMap<>();
    /** Many cells say the same; each text is read once. */
    private final Map<String, List<Sentence>> refusedByText = new HashMap<>();

    private DmnScreen(String file) {
        this.file = file;
    }

    /**
     * What a table file holds.
     *
     * @param problems what is refused
     * @param definitions its content, null if it is not XML
     * @param names names of its inputs and decisions, which cells can use
     */
    public record Screened(List<Problem> problems, @Nullable XmlElement definitions, Set<String> names) {}

    /** @param file name of the file, for messages */
    public static Screened screen(String file, String text) {
        DmnScreen screen = new DmnScreen(file);
        try {
            XmlElement definitions = XmlFile.read(text);
            definitions.all().filter(part -> part.name().equals("inputData") || part.name().equals("decision"))
                    .map(part -> part.attribute("name")).filter(name -> Names.unfit(Sentence.NOTHING, name).isEmpty())
                    .forEach(screen.names::add);
            DmnTable.in(definitions).forEach(screen::size);
            DmnTable.in(definitions).forEach(screen::place);
            DmnStructure.unfitRoot(definitions).ifPresent(sentence -> screen.refuse(definitions.line(), Problem.NO_PLACE, sentence));
            screen.parts(definitions, Problem.NO_PLACE);
            return new Screened(screen.problems, definitions, screen.names);
        } catch (Refused e) {
            screen.refuse(e.line(), Problem.NO_PLACE, e.sentence());
            return new Screened(screen.problems, null, screen.names);
        }
    }

    private void parts(XmlElement element, Sentence above) {
        if (DmnParts.isDrawing(element)) {
            element.all().map(part -> Map.entry(part.line(), DmnParts.unfitDrawing(part)))
                    .filter(part -> part.getValue().isPresent()).findFirst()
                    .ifPresent(part -> refuse(part.getKey(), Problem.NO_PLACE, part.getValue().orElseThrow()));
            return;
        }
        Sentence place = places.getOrDefault(element, above);
        Optional<Sentence> unfit = DmnParts.unfit(element);
        if (unfit.isPresent()) {
            refuse(element.line(), place, unfit.get());
            return;
        }
        DmnStructure.unfitParts(element).ifPresent(sentence -> refuse(element.line(), place, sentence));
        DmnParts.unfitAttributes(element).values().forEach(sentence -> refuse(element.line(), place, sentence));
        if (element.name().equals("typeRef")) {
            DmnParts.unfitType(Sentence.of("screen.the-type"), element.text()).ifPresent(sentence -> refuse(element.line(), place, sentence));
        }
        if (CONDITIONS.contains(element.name()) || EXPRESSIONS.contains(element.name())) {
            feel(element, place);
        }
        element.children().forEach(child -> parts(child, place));
    }

    private void size(DmnTable table) {
        int columns = table.inputs().size() + table.outputs().size();
        if (columns > COLUMNS_MAX || table.rows().size() > ROWS_MAX || columns * table.rows().size() > CELLS_MAX) {
            throw new Refused(table.line(), "screen.table-too-large", table.rows().size(), columns, ROWS_MAX, COLUMNS_MAX, CELLS_MAX);
        }
    }

    private void place(DmnTable table) {
        for (DmnTable.Column column : table.inputs()) {
            places.put(column.element(), Sentence.of("screen.place-column-number", table.shown(), table.inputs().indexOf(column) + 1));
        }
        for (DmnTable.Row row : table.rows()) {
            place(table, row, row.conditions(), table.inputs());
            place(table, row, row.results(), table.outputs());
        }
    }

    private void place(DmnTable table, DmnTable.Row row, List<XmlElement> cells, List<DmnTable.Column> columns) {
        for (int i = 0; i < cells.size(); i++) {
            places.put(cells.get(i), i < columns.size() ? table.place(row, columns.get(i).name()) : table.place(row));
        }
    }

    private void feel(XmlElement element, Sentence place) {
        String text = element.written();
        if (text.isEmpty()) {
            return;
        }
        boolean condition = CONDITIONS.contains(element.name());
        List<Sentence> refused =
                refusedByText.computeIfAbsent((condition ? "?" : "=") + text, read -> refused(text, condition));
        int line = element.child("text").map(XmlElement::line).orElse(element.line());
        refused.forEach(sentence -> refuse(line, place, sentence));
    }

    private List<Sentence> refused(String text, boolean condition) {
        FeelText feel = condition ? FeelText.condition(text, names) : FeelText.expression(text, names);
        return feel.tree() == null ? feel.faults() : FeelScreen.refused(feel.tree());
    }

    private void refuse(int line, Sentence place, Sentence sentence) {
        problems.add(Problem.error(file, Math.max(0, line), place, sentence));
    }
}
