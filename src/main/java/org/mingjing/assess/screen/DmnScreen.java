package org.mingjing.assess.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Problem;

/** Screens a table file before it is compiled: only decision tables over inputs, with harmless FEEL in their cells. */
public final class DmnScreen {

    private static final String DIAGRAM = "DMNDI";

    /** The parts of DMN that a decision table needs; what can call, import or define a function is not among them. */
    private static final Set<String> ELEMENTS = Set.of("definitions", "description", "itemDefinition", "itemComponent",
            "typeRef", "allowedValues", "text", "inputData", "variable", "decision", "question", "allowedAnswers",
            "informationRequirement", "requiredInput", "requiredDecision", "authorityRequirement", "requiredAuthority",
            "knowledgeSource", "decisionTable", "input", "inputExpression", "inputValues", "output", "outputValues",
            "annotation", "rule", "inputEntry", "outputEntry", "annotationEntry", "textAnnotation");

    private static final Set<String> CONDITIONS = Set.of("inputEntry", "allowedValues", "inputValues", "outputValues");
    private static final Set<String> EXPRESSIONS = Set.of("outputEntry", "inputExpression");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> names = new TreeSet<>();
    private final Map<XmlElement, String> places = new IdentityHashMap<>();
    /** Many cells say the same; each text is read once. */
    private final Map<String, List<String>> refusedByText = new HashMap<>();

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
                    .forEach(part -> screen.names.add(part.attribute("name")));
            DmnTable.in(definitions).forEach(screen::place);
            screen.parts(definitions, "");
            return new Screened(screen.problems, definitions, screen.names);
        } catch (Refused e) {
            screen.refuse(e.line(), "", e.sentence());
            return new Screened(screen.problems, null, screen.names);
        }
    }

    private void parts(XmlElement element, String above) {
        if (element.name().equals(DIAGRAM)) {
            return;
        }
        String place = places.getOrDefault(element, above);
        if (!ELEMENTS.contains(element.name())) {
            refuse(element.line(), place, "<" + element.name() + "> is not allowed in a table file; "
                    + "it holds decision tables over inputs and nothing else.");
            return;
        }
        language(element, place);
        if (CONDITIONS.contains(element.name()) || EXPRESSIONS.contains(element.name())) {
            feel(element, place);
        }
        element.children().forEach(child -> parts(child, place));
    }

    private void place(DmnTable table) {
        for (DmnTable.Column column : table.inputs()) {
            places.put(column.element(), table.shown() + ", column " + (table.inputs().indexOf(column) + 1));
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

    private void language(XmlElement element, String place) {
        String language = element.attribute("expressionLanguage");
        if (!language.isEmpty() && !language.toLowerCase(Locale.ROOT).contains("feel")) {
            refuse(element.line(), place, "Tables are written in FEEL, not in '" + language
                    + "'; remove the attribute expressionLanguage.");
        }
    }

    private void feel(XmlElement element, String place) {
        String text = element.written();
        if (text.isEmpty()) {
            return;
        }
        boolean condition = CONDITIONS.contains(element.name());
        List<String> refused =
                refusedByText.computeIfAbsent((condition ? "?" : "=") + text, read -> refused(text, condition));
        int line = element.child("text").map(XmlElement::line).orElse(element.line());
        refused.forEach(sentence -> refuse(line, place, sentence));
    }

    private List<String> refused(String text, boolean condition) {
        FeelText feel = condition ? FeelText.condition(text, names) : FeelText.expression(text, names);
        return feel.tree() == null ? feel.faults() : FeelScreen.refused(feel.tree());
    }

    private void refuse(int line, String place, String sentence) {
        problems.add(Problem.error(file, Math.max(0, line), place, sentence));
    }
}
