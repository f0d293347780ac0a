package org.mingjing.screen;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingjing.texts.Names;
import org.mingjing.texts.Sentence;

/** The elements and attributes a table file is made of, and what each attribute may say. Others do not exist for it. */
final class DmnParts {

    /** The parts of DMN that a decision table needs; what can call, import or define a function is not among them. */
    private static final Set<String> ELEMENTS = Set.of("definitions", "description", "itemDefinition", "itemComponent",
            "typeRef", "allowedValues", "text", "inputData", "variable", "decision", "question", "allowedAnswers",
            "informationRequirement", "requiredInput", "requiredDecision", "authorityRequirement", "requiredAuthority",
            "knowledgeSource", "decisionTable", "input", "inputExpression", "inputValues", "output", "outputValues",
            "annotation", "rule", "inputEntry", "outputEntry", "annotationEntry", "textAnnotation");

    /** What draws a table on a page and says nothing about it. */
    private static final Set<String> DRAWING = Set.of("DMNDI", "DMNDiagram", "DMNShape", "DMNEdge", "DMNLabel", "DMNStyle",
            "DMNDecisionServiceDividerLine", "Size", "Bounds", "waypoint", "FillColor", "StrokeColor", "FontColor");

    private static final Set<String> DRAWING_ATTRIBUTES = Set.of("id", "name", "dmnElementRef", "x", "y", "width", "height",
            "isCollapsed", "isListedInputData", "useAlternativeInputDataShape", "sharedStyle", "red", "green", "blue",
            "fontFamily", "fontSize", "fontBold", "fontItalic");

    private static final Pattern MODEL = Pattern.compile(
            "https?://www\\.omg\\.org/spec/DMN/(20151101/dmn\\.xsd|20\\d{6}/MODEL/)");
    private static final Pattern DRAWN = Pattern.compile("https?://www\\.omg\\.org/spec/DMN/20\\d{6}/(DMNDI|DI|DC)/");

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#@%+=&-]{0,300}");
    private static final Pattern OWN_PART = Pattern.compile("#[^#\\s]{1,100}");
    private static final Pattern TYPE_PREFIX = Pattern.compile("^[A-Za-z][A-Za-z0-9]{0,19}:");
    private static final Pattern PLAIN_WORDS = Pattern.compile("[A-Za-z0-9 .,:+_-]{0,200}");
    private static final Pattern FEEL = Pattern.compile(
            "feel|https?://www\\.omg\\.org/spec/(DMN/20\\d{6}/FEEL/|FEEL/20\\d{6})", Pattern.CASE_INSENSITIVE);

    private static final String NAME = "name";
    private static final Set<String> NAMES = Set.of("id", NAME, "label", "outputLabel");
    private static final Set<String> ADDRESSES = Set.of("namespace", "locationURI");
    private static final Set<String> WORDS = Set.of("hitPolicy", "aggregation", "preferredOrientation", "isCollection",
            "exporter", "exporterVersion", "textFormat");
    private static final Set<String> LANGUAGES = Set.of("expressionLanguage", "typeLanguage");

    private DmnParts() {}

    static boolean isDrawing(XmlElement element) {
        return element.name().equals("DMNDI");
    }

    /** Why the element has no place in a table file. */
    static Optional<Sentence> unfit(XmlElement element) {
        if (!ELEMENTS.contains(element.name()) || !MODEL.matcher(element.namespace()).matches()) {
            return Optional.of(Sentence.of("screen.element-unfit", Names.shown(element.name())));
        }
        return Optional.empty();
    }

    /** A sentence for each attribute that has no place, or says what it may not. */
    static Map<String, Sentence> unfitAttributes(XmlElement element) {
        Map<String, Sentence> sentences = new TreeMap<>();
        element.attributes().forEach((attribute, value) ->
                unfit(element, attribute, value).ifPresent(sentence -> sentences.put(attribute, sentence)));
        return sentences;
    }

    private static Optional<Sentence> unfit(XmlElement element, String attribute, String value) {
        Sentence what = Sentence.of("screen.attribute-of", Names.shown(attribute), element.name());
        if (NAMES.contains(attribute)) {
            return value.isEmpty() ? Optional.empty() : Names.unfit(what, value);
        }
        if (attribute.equals("typeRef")) {
            return unfitType(what, value);
        }
        if (LANGUAGES.contains(attribute)) {
            return FEEL.matcher(value).matches() ? Optional.empty() : Optional.of(Sentence.of("screen.language-no-feel",
                    Names.shown(value), attribute));
        }
        if (ADDRESSES.contains(attribute)) {
            return ADDRESS.matcher(value).matches() ? Optional.empty()
                    : Optional.of(Sentence.of("screen.attribute-no-address", what, Names.shown(value)));
        }
        if (attribute.equals("href")) {
            return OWN_PART.matcher(value).matches() ? Names.unfit(what, value) : Optional.of(Sentence.of("screen.attribute-no-reference",
                    what, Names.shown(value)));
        }
        if (WORDS.contains(attribute)) {
            return PLAIN_WORDS.matcher(value).matches() ? Optional.empty() : Optional.of(Sentence.of("screen.attribute-no-words", what,
                    Names.shown(value)));
        }
        return Optional.of(Sentence.of("screen.attribute-unfit", what));
    }

    /** What is wrong with the name of a type; empty if it can be used. */
    static Optional<Sentence> unfitType(Sentence what, String type) {
        return type.isEmpty() ? Optional.empty() : Names.unfit(what, TYPE_PREFIX.matcher(type).replaceFirst(""));
    }

    /** Why a drawing, or a part of one, has no place in a table file. */
    static Optional<Sentence> unfitDrawing(XmlElement element) {
        boolean fits = DRAWING.contains(element.name()) && DRAWN.matcher(element.namespace()).matches()
                && element.text().isEmpty() && element.attributes().entrySet().stream().allMatch(attribute ->
                        DRAWING_ATTRIBUTES.contains(attribute.getKey())
                                && (PLAIN_WORDS.matcher(attribute.getValue()).matches()
                                        || Names.unfit(Sentence.NOTHING, attribute.getValue()).isEmpty()));
        return fits ? Optional.empty() : Optional.of(Sentence.of("screen.drawing-unfit", Names.shown(element.name())));
    }
}
