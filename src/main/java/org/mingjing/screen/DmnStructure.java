package org.mingjing.screen;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjing.texts.Names;
import org.mingjing.texts.Sentence;

/**
 * How the parts of a table file lie within each other. What a reader takes once stands there once: of two, another reader
 * would take the one that was not looked at.
 */
final class DmnStructure {

    private static final String ROOT = "definitions";
    private static final String MANY = "*";
    private static final String TEXT = "description,text";
    private static final String TYPE = "description,typeRef,allowedValues,itemComponent*";
    private static final String REQUIREMENT = "description,requiredInput,requiredDecision,requiredAuthority";

    /** The parts that each part may have, those of which it may have many with a star; parts not named here have none. */
    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry(ROOT, "description,itemDefinition*,inputData*,decision*,knowledgeSource*,textAnnotation*,DMNDI"),
            Map.entry("itemDefinition", TYPE),
            Map.entry("itemComponent", TYPE),
            Map.entry("inputData", "description,variable"),
            Map.entry("variable", "description"),
            Map.entry("decision", "description,question,allowedAnswers,variable,informationRequirement*,authorityRequirement*,"
                    + "decisionTable"),
            Map.entry("informationRequirement", REQUIREMENT),
            Map.entry("authorityRequirement", REQUIREMENT),
            Map.entry("knowledgeSource", "description,authorityRequirement*"),
            Map.entry("decisionTable", "description,input*,output*,annotation*,rule*"),
            Map.entry("input", "description,inputExpression,inputValues"),
            Map.entry("output", "description,outputValues"),
            Map.entry("rule", "description,inputEntry*,outputEntry*,annotationEntry*"),
            Map.entry("inputExpression", TEXT), Map.entry("inputValues", TEXT), Map.entry("outputValues", TEXT),
            Map.entry("allowedValues", TEXT), Map.entry("inputEntry", TEXT), Map.entry("outputEntry", TEXT),
            Map.entry("annotationEntry", TEXT), Map.entry("textAnnotation", TEXT));

    private DmnStructure() {}

    /** Why the element cannot be the whole of a table file. */
    static Optional<Sentence> unfitRoot(XmlElement root) {
        return root.name().equals(ROOT) ? Optional.empty() : Optional.of(Sentence.of("screen.root-unfit", ROOT, Names.shown(root.name())));
    }

    /** What stands in the element that does not belong there, or not twice, or in another edition of DMN than it. */
    static Optional<Sentence> unfitParts(XmlElement element) {
        Set<String> known = Set.of(PARTS.getOrDefault(element.name(), "").split(","));
        Set<String> seen = new HashSet<>();
        for (XmlElement part : element.children()) {
            if (!DmnParts.isDrawing(part) && DmnParts.unfit(part).isPresent()) {
                continue; // It is told of itself.
            }
            String shown = Names.shown(part.name());
            if (!known.contains(part.name()) && !known.contains(part.name() + MANY)) {
                return Optional.of(Sentence.of("screen.part-misplaced", shown, element.name()));
            }
            if (!known.contains(part.name() + MANY) && !seen.add(part.name())) {
                return Optional.of(Sentence.of("screen.part-twice", element.name(), shown));
            }
            if (!DmnParts.isDrawing(part) && !part.namespace().equals(element.namespace())) {
                return Optional.of(Sentence.of("screen.part-edition", shown, element.name()));
            }
        }
        return Optional.empty();
    }
}
