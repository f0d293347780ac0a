package org.mingjing.assess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.given.FixturePackages;
import org.mingjing.texts.Names;

/**
 * Every position of a package in which a text of its author can stand, with texts that would run there if they reached
 * code. For whatever takes packages: a check, a compilation, a service, a process of its own.
 */
public final class Injections {

    /** Stands for the text in a position. */
    private static final String HERE = "§";

    private static final String RULES = "rules.drl";
    private static final String TABLE = "grading.dmn";
    private static final String MANIFEST = "package.yaml";
    private static final String MESSAGES = "messages.yaml";

    private final Map<String, String> good;
    private final String mark;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<List<String>> free = new ArrayList<>();

    private Injections(String mark) {
        this.mark = mark;
        try {
            this.good = FixturePackages.good();
            // One table is enough to be attacked, and the rest is not looked at thousands of times.
            good.put(MANIFEST, good.get(MANIFEST).lines().filter(line -> !line.contains("file: ") || line.contains(TABLE))
                    .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A package with a text in one of its positions.
     *
     * @param position what stands there if nobody is up to something
     * @param text the text that stands there
     * @param file the file it stands in
     * @param isText whether the text can be in order where it stands, as a text for people or as a name of fit letters
     * @param files the whole package
     */
    public record Attempt(String position, String text, String file, boolean isText, Map<String, String> files) {

        @Override
        public String toString() {
            return position + ": " + text;
        }
    }

    /** @param mark a Java expression that leaves a mark wherever it is evaluated */
    public static List<Attempt> all(String mark) {
        return List.copyOf(of(mark).attempts);
    }

    private static Injections of(String mark) {
        Injections injections = new Injections(mark);
        injections.rules();
        injections.conditions();
        injections.reports();
        injections.tables();
        injections.manifest();
        return injections;
    }

    private void rules() {
        for (String before : List.of("package §;", "import §;", "import function §;", "import static §;", "import accumulate § f;",
                "global § x;", "global java.lang.String §;", "declare § end", "declare X a : § end", "function void f() { §; }",
                "function § f() { }", "query \"§\" Step() end", "query q(§) Step() end", "unit §;", "dialect \"§\"", "salience §",
                "declare entry-point \"§\" end", "declare window §  Step() end", "declare enum X A(§); end", "#lang §", "§")) {
            position(RULES, before, "rule \"LATE\"", before + "\nrule \"LATE\"");
        }
        for (String name : List.of("rule \"§\"", "rule '§'", "rule §", "rule \"REPEATED\" extends \"§\"", "rule \"REPEATED\" @§",
                "rule \"REPEATED\" @a(§)", "rule \"REPEATED\" @a(b = \"§\")", "rule \"REPEATED\" §", "rule \"REPEATED\" salience (§)",
                "rule \"REPEATED\" agenda-group \"§\"", "rule \"REPEATED\" ruleflow-group \"§\"", "rule \"REPEATED\" dialect \"§\"",
                "rule \"REPEATED\" timer (§)", "rule \"REPEATED\" timer (cron: §)", "rule \"REPEATED\" enabled (§)",
                "rule \"REPEATED\" calendars \"§\"", "rule \"REPEATED\" date-effective \"§\"", "rule \"REPEATED\" date-expires \"§\"",
                "rule \"REPEATED\" duration (§)", "rule \"REPEATED\" activation-group \"§\"")) {
            position(RULES, name, "rule \"REPEATED\"", name);
        }
        free(RULES, "// § before a rule", "rule \"REPEATED\"", "// §\nrule \"REPEATED\"");
        free(RULES, "/* § */ before a rule", "rule \"REPEATED\"", "/* § */\nrule \"REPEATED\"");
    }

    private void conditions() {
        for (String pattern : List.of("§ : Step(", "§ := Step(", "Step(§ : node, ", "Step($x := §, ", "§(", "Step<§>(", "?§(", "Step(§) Step(",
                "Step(§ == \"x\") Step(", "Step(§(\"x\") == \"y\") Step(", "Step(node § \"x\") Step(",
                "Step(node matches \"§\") Step(", "Step(text(\"x\") matches \"§\") Step(", "Step(nth > §) Step(", "Step(node.§ == \"x\") Step(",
                "Step(node[§] == \"x\") Step(", "Step(this#§.node == \"x\") Step(", "Step(node in (§)) Step(", "Step(!§) Step(", "Step(-§ > 1) Step(",
                "Step() @§ Step(", "Step() @watch(§) Step(", "eval(§) Step(", "Step() from § Step(", "Step() from entry-point \"§\" Step(",
                "Step() over window:length(§) Step(", "/§ Step(", "if (§) do[a] Step(", "Step() from collect(§) Step(",
                "accumulate(Step(); § : count(1)) Step(", "accumulate($s : Step(); $n : §(1)) Step(",
                "accumulate($s : Step(); $n : count(§)) Step(", "accumulate($s : Step(); $n : count(1); §) Step(",
                "accumulate($s : Step(), init(§) action(§) result(§)) Step(", "groupby($s : Step(); $k : §; $n : count()) Step(",
                "groupby($s : Step(); §; $n : count()) Step(", "not(Step(§)) Step(", "exists(§()) Step(", "forall(Step(§)) Step(",
                "$n : Object() from accumulate(Step(), §(1)) Step(")) {
            position(RULES, "condition " + pattern, "$again : Step(", pattern.contains("accumulate(Step()") || !pattern.endsWith("Step(")
                    ? pattern : pattern.substring(0, pattern.length() - 5) + "$again : Step(");
        }
        text(RULES, "the text of a condition", "\"decision\", nth", "\"§\", nth");
        text(RULES, "text in single quotes", "\"decision\", nth", "'§', nth");
        text(RULES, "name of an attribute that is asked", "nth > 1", "nth > 1, has(\"§\")");
        free(RULES, "/* § */ in a condition", "nth > 1", "nth /* § */ > 1");
        position(RULES, "after a condition", "nth > 1)", "nth > 1) §");
    }

    private void reports() {
        String report = "findings.found(\"REPEATED\").on($again).measure(\"nth\", $again.getNth());";
        for (String statement : List.of("§;", "findings.§;", "findings.found(§);", "findings.found(\"REPEATED\").on(§);",
                "findings.found(\"REPEATED\").§(1);", "findings.found(\"REPEATED\").measure(§, 1);",
                "findings.found(\"REPEATED\").measure(\"a\", §);", "findings.found(\"REPEATED\").on($again).node($again.§);",
                "modify($again) { § };", "insert(§);", "drools.§;", "kcontext.§;", "with($again) { § }")) {
            position(RULES, "report " + statement, report, statement + " " + report);
        }
        position(RULES, "rule id of a report", "found(\"REPEATED\")", "found(\"§\")");
        text(RULES, "key of a report", ".on($again)", ".on($again).keyed(\"§\")");
        text(RULES, "name of a measured value", ".on($again)", ".on($again).measure(\"§\", 1)");
        free(RULES, "// § in a report", report, report + " // §");
        free(RULES, "/* § */ in a report", report, "/* § */ " + report);
        position(RULES, "then[§]", report + "\nend", report + "\nthen[§]\n" + report + "\nend");
        position(RULES, "after the last rule", report + "\nend", report + "\nend\n§");
    }

    private void tables() {
        position(TABLE, "name of the model", "name=\"grading-file\"", "name=\"§\"");
        position(TABLE, "id of the model", "id=\"grading-file\"", "id=\"§\"");
        position(TABLE, "namespace", "namespace=\"https://mingjing.org/test/grading\"", "namespace=\"§\"");
        for (String attribute : List.of("expressionLanguage", "typeLanguage", "class", "reference", "resolves-to", "kind", "x:y")) {
            position(TABLE, attribute, "<definitions ", "<definitions xmlns:x=\"urn:x\" " + attribute + "=\"§\" ");
        }
        for (String part : List.of("<import namespace=\"§\" name=\"n\" importType=\"§\"/>", "<extensionElements>§</extensionElements>",
                "<businessKnowledgeModel name=\"f\"><encapsulatedLogic kind=\"Java\"><literalExpression><text>§</text></literalExpression>"
                        + "</encapsulatedLogic></businessKnowledgeModel>",
                "<decisionService name=\"§\"/>", "<itemDefinition name=\"§\"><typeRef>string</typeRef></itemDefinition>",
                "<itemDefinition name=\"t\"><typeRef>§</typeRef></itemDefinition>",
                "<itemDefinition name=\"t\"><typeRef>string</typeRef><allowedValues><text>§</text></allowedValues></itemDefinition>",
                "<itemDefinition name=\"t\"><itemComponent name=\"§\"><typeRef>string</typeRef></itemComponent></itemDefinition>",
                "<inputData name=\"§\"><variable name=\"§\"/></inputData>", "<inputData name=\"n\"><variable name=\"n\" typeRef=\"§\"/></inputData>",
                "<decision name=\"§\"><variable name=\"§\"/></decision>",
                "<decision name=\"d\"><variable name=\"d\"/><literalExpression><text>§</text></literalExpression></decision>",
                "<decision name=\"d\"><variable name=\"d\"/><invocation><literalExpression><text>§</text></literalExpression></invocation></decision>",
                "<decision name=\"d\"><variable name=\"d\"/><functionDefinition kind=\"Java\"><literalExpression><text>§</text>"
                        + "</literalExpression></functionDefinition></decision>",
                "<decision name=\"d\"><variable name=\"d\"/><context><contextEntry><literalExpression><text>§</text></literalExpression>"
                        + "</contextEntry></context></decision>",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"§\"/>", "<decision name=\"d\"><variable name=\"d\"/>"
                        + "<knowledgeRequirement><requiredKnowledge href=\"§\"/></knowledgeRequirement></decision>",
                "<decision name=\"d\"><variable name=\"d\"/><authorityRequirement><requiredAuthority href=\"§\"/></authorityRequirement>"
                        + "</decision>",
                "<itemDefinition name=\"t\" typeLanguage=\"§\"><typeRef>string</typeRef></itemDefinition>", "<§ name=\"n\"/>",
                "<itemDefinition name=\"t\"><typeRef>string</typeRef><typeRef>§</typeRef></itemDefinition>",
                "<knowledgeSource name=\"§\"/>", "<knowledgeSource name=\"n\" locationURI=\"§\"/>")) {
            position(TABLE, part, "<inputData id=\"given-rule\"", part + "<inputData id=\"given-rule\"");
        }
        cells();
    }

    private void cells() {
        for (String attribute : List.of("hitPolicy=\"UNIQUE\"", "id=\"late\"", "name=\"kind\"", "name=\"grading\"", "href=\"#given-rule\"",
                "id=\"grading-table\"")) {
            position(TABLE, attribute, attribute, attribute.substring(0, attribute.indexOf('"')) + "\"§\"");
        }
        position(TABLE, "type of a column", "<inputExpression typeRef=\"string\"><text>rule", "<inputExpression typeRef=\"§\"><text>rule");
        position(TABLE, "type of an output", "name=\"kind\" typeRef=\"string\"", "name=\"kind\" typeRef=\"§\"");
        position(TABLE, "question of a column", "<text>rule</text>", "<text>§</text>");
        position(TABLE, "allowed values", "<text>\"LATE\", \"REPEATED\"</text>", "<text>§</text>");
        position(TABLE, "condition", "<inputEntry id=\"late-2\"><text>-</text>", "<inputEntry id=\"late-2\"><text>§</text>");
        position(TABLE, "result", "<text>10</text>", "<text>§</text>");
        position(TABLE, "function of a result", "<text>10</text>", "<text>abs(§)</text>");
        position(TABLE, "second text of a cell", "<text>10</text>", "<text>10</text><text>§</text>");
        position(TABLE, "text within a text", "<text>10</text>", "<text>10<text>§</text></text>");
        position(TABLE, "a name with a prefix after one without", "name=\"kind\"", "xmlns:x=\"urn:x\" name=\"kind\" x:name=\"§\"");
        position(TABLE, "a name with a prefix before one without", "name=\"kind\"", "xmlns:x=\"urn:x\" x:name=\"§\" name=\"kind\"");
        position(TABLE, "place of a schema", "<definitions ", "<definitions xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" "
                + "x:schemaLocation=\"§\" ");
        position(TABLE, "encoding", "encoding=\"UTF-8\"", "encoding=\"§\"");
        position(TABLE, "name of an annotation", "<rule id=\"late\">", "<annotation name=\"§\"/><rule id=\"late\">");
        text(TABLE, "text of a result", "<text>\"time\"</text>", "<text>\"§\"</text>");
        free(TABLE, "description of a row", "<rule id=\"late\">", "<rule id=\"late\"><description>§</description>");
        position(TABLE, "name of an element", "<rule id=\"late\">", "<rule id=\"late\"><§/>");
        position(TABLE, "document type", "<definitions ", "<!DOCTYPE definitions [<!ENTITY e \"§\">]>\n<definitions ");
        position(TABLE, "file of an entity", "<definitions ", "<!DOCTYPE definitions [<!ENTITY e SYSTEM \"§\">]>\n<definitions ");
        position(TABLE, "instruction", "<definitions ", "<?java §?>\n<definitions ");
        position(TABLE, "drawing", "</definitions>", "<d:DMNDI xmlns:d=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\">"
                + "<d:DMNDiagram name=\"§\"/></d:DMNDI></definitions>");
    }

    private void manifest() {
        position(MANIFEST, "id", "id: good", "id: '§'");
        position(MANIFEST, "version", "version: 1.0.0", "version: '§'");
        position(MANIFEST, "file of a table", "file: grading.dmn", "file: '§'");
        position(MANIFEST, "decision", "decision: grading", "decision: '§'");
        position(MANIFEST, "use", "use: grading", "use: '§'");
        position(MANIFEST, "rule file", "[rules.drl]", "['§']");
        position(MANIFEST, "messages", "messages: messages.yaml", "messages: '§'");
        position(MANIFEST, "calendar", "calendar: cn", "calendar: '§'");
        position(MANIFEST, "time zone", "timeZone: Asia/Shanghai", "timeZone: '§'");
        position(MANIFEST, "parameter", "calendar: cn", "calendar: cn\nparameters: {'§': 1}");
        position(MANIFEST, "first day of effect", "effectiveFrom: 2024-01-01", "effectiveFrom: '§'");
        position(MANIFEST, "state", "calendar: cn", "calendar: cn\nstate: '§'");
        position(MANIFEST, "a key", "calendar: cn", "calendar: cn\n'§': x");
        position(MANIFEST, "a merged key", "calendar: cn", "calendar: cn\n<<: '§'");
        position(MANIFEST, "a part used again", "calendar: cn", "calendar: *§");
        position(MESSAGES, "rule of a sentence", "LATE:", "'§':");
        position(MESSAGES, "placeholder", "{overdueBy}", "{§}");
        position(MANIFEST, "tag", "id: good", "id: !!§ good");
        free(MANIFEST, "value of a parameter", "calendar: cn", "calendar: cn\nparameters: {a: '§'}");
        free(MANIFEST, "title", "zh: 无误的规则包", "zh: '§'");
        free(MESSAGES, "sentence", "en: \"{overdueBy} working days late.\"", "en: '§'");
    }

    private void position(String file, String position, String here, String instead) {
        for (String text : texts()) {
            attempt(file, position, here, instead, text, false);
        }
    }

    private void text(String file, String position, String here, String instead) {
        for (String text : ordinary()) {
            attempt(file, position, here, instead, text, true);
        }
    }

    /** A text in which anything may stand. */
    private void free(String file, String position, String here, String instead) {
        free.add(List.of(file, here, instead));
        text(file, position, here, instead);
    }

    /** Packages with the same text in all positions at once where anything may stand, so that all of it is compiled together. */
    public static List<Map<String, String>> together(String mark) {
        Injections injections = of(mark);
        List<Map<String, String>> packages = new ArrayList<>();
        for (String text : injections.ordinary()) {
            Map<String, String> files = new TreeMap<>(injections.good);
            injections.free.forEach(place -> files.compute(place.get(0), (file, before) ->
                    replaced(file, before, place.get(1), place.get(2), text)));
            packages.add(files);
        }
        return packages;
    }

    private static String replaced(String file, @Nullable String before, String here, String instead, String text) {
        if (before == null || !before.contains(here)) {
            throw new IllegalStateException(file + " has no " + here);
        }
        String written = file.endsWith(".dmn") ? text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")
                : file.endsWith(".yaml") ? text.replace("'", "''") : text;
        return before.replace(here, instead.replace(HERE, written));
    }

    private void attempt(String file, String position, String here, String instead, String text, boolean isText) {
        Map<String, String> files = new TreeMap<>(good);
        files.put(file, replaced(file, good.get(file), here, instead, text));
        attempts.add(new Attempt(position, text, file, isText || Names.unfit("", text).isEmpty(), files));
    }

    /** Few, as what nothing is wrong with is compiled in full. */
    private List<String> ordinary() {
        return List.of(texts().get(1), texts().get(7), texts().get(8), texts().get(11));
    }

    private List<String> texts() {
        return List.of("(" + mark + " | false)", "x\"; static { boolean b = " + mark + "; } //", "x\" + " + mark + " + \"x", "x' + " + mark + " + 'x",
                "x\\\" + " + mark + " + \\\"x", "x\\\\\" + " + mark + " + \"x", "x\\42 + " + mark + " + \\42x",
                "x\\u0022 + " + mark + " + \\u0022x", "x*/ static { boolean b = " + mark + "; } /*x",
                "x\nstatic { boolean b = " + mark + "; }", "x\rstatic { boolean b = " + mark + "; }",
                "x\u2028static { boolean b = " + mark + "; }", "x\u0085" + mark, "x\\u000a" + mark, "x); " + mark + "; (x",
                "x} static { boolean b = " + mark + "; } {x", "${" + mark + "}", "#{" + mark + "}", "new Object() {{ " + mark + "; }}",
                "x\u202E" + mark, "function() external {java: {class: \"org.mingjing.words.Marked\", method signature: \"leave()\"}}()",
                "\"x\".getClass()", "x]]>" + mark, "../../" + mark,
                "x\\\\u0022 + " + mark + " + \\\\u0022x", "x\u0000" + mark, "\uFEFF" + mark, "x\u2066" + mark, "L\u0410TE");
    }
}
