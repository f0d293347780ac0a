package org.mingjing.engine.reference;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The tables of the DMN conformance kit that the project keeps as cells, with the results the kit expects, as models. */
public final class ConformanceTables {

    private static final Path TABLES = Path.of("src/test/resources/conformance/tables.yaml");
    private static final Set<String> TYPES = Set.of("string", "number", "boolean", "date", "time", "date and time", "dateTime");

    private final Map<String, Object> table;
    private final StringBuilder types = new StringBuilder();
    private int typesMade;

    private ConformanceTables(Map<String, Object> table) {
        this.table = table;
    }

    public static List<ConformanceKit.Case> cases() throws IOException {
        List<Map<String, Object>> tables = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(TABLES));
        List<ConformanceKit.Case> cases = new ArrayList<>();
        for (Map<String, Object> table : tables) {
            String decision = (String) table.get("decision");
            String dmn = new ConformanceTables(table).dmn(decision);
            int number = 0;
            for (List<Object> one : ConformanceTables.<List<Object>>list(table.get("cases"))) {
                Map<String, @Nullable Object> given = new TreeMap<>();
                map(one.get(0)).forEach((name, value) -> given.put(name, value(value)));
                cases.add(new ConformanceKit.Case(table.get("kit") + " " + decision + " case " + ++number, decision, dmn, given,
                        value(one.get(1))));
            }
        }
        return cases;
    }

    private String dmn(String decision) {
        String result = type(table.get("result"));
        StringBuilder data = new StringBuilder();
        StringBuilder needs = new StringBuilder();
        int number = 0;
        for (Map.Entry<String, Object> given : map(table.get("given")).entrySet()) {
            String id = "given-" + ++number;
            data.append("<inputData id=\"%1$s\" name=\"%2$s\"><variable name=\"%2$s\"%3$s/></inputData>\n"
                    .formatted(id, escaped(given.getKey()), typeRef(type(given.getValue()))));
            needs.append("<informationRequirement><requiredInput href=\"#%s\"/></informationRequirement>\n".formatted(id));
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="kit" name="kit" namespace="kit">
                %s%s<decision id="decision" name="%3$s"><variable name="%3$s"%4$s/>
                %5$s%6$s</decision></definitions>
                """.formatted(types, data, escaped(decision), typeRef(result), needs, rows());
    }

    private String rows() {
        String[] policy = ((String) table.get("policy")).split(" (?=SUM|COUNT|MIN|MAX)");
        StringBuilder out = new StringBuilder("<decisionTable id=\"table\" hitPolicy=\"%s\"%s>\n".formatted(policy[0],
                policy.length == 1 ? "" : " aggregation=\"" + policy[1] + "\""));
        List<List<String>> inputs = list(table.get("inputs"));
        for (List<String> input : inputs) {
            out.append("<input><inputExpression%s><text>%s</text></inputExpression>%s</input>\n".formatted(
                    typeRef(input.get(1)), escaped(input.get(0)), element("inputValues", input.get(2))));
        }
        for (List<String> output : ConformanceTables.<List<String>>list(table.get("outputs"))) {
            String name = output.get(0).isEmpty() ? "" : " name=\"" + escaped(output.get(0)) + "\"";
            out.append("<output%s%s>%s%s</output>\n".formatted(name, typeRef(output.get(1)),
                    element("outputValues", output.get(2)), element("defaultOutputEntry", output.get(3))));
        }
        int number = 0;
        for (List<String> row : ConformanceTables.<List<String>>list(table.get("rows"))) {
            out.append("<rule id=\"r").append(++number).append("\">");
            for (int cell = 0; cell < row.size(); cell++) {
                String entry = cell < inputs.size() ? "inputEntry" : "outputEntry";
                out.append("<%1$s><text>%2$s</text></%1$s>".formatted(entry, escaped(row.get(cell))));
            }
            out.append("</rule>\n");
        }
        return out.append("</decisionTable>\n").toString();
    }

    private static String element(String name, String text) {
        return text.isEmpty() ? "" : "<%1$s><text>%2$s</text></%1$s>".formatted(name, escaped(text));
    }

    /** The name of a type, which is defined first if it is a structure, a list, or has allowed values. */
    private String type(Object type) {
        if (type instanceof String name && !name.contains(" of ")) {
            return name;
        }
        String content;
        String many = "";
        if (type instanceof List<?> items) {
            many = " isCollection=\"true\"";
            content = "<typeRef>" + type(items.get(0)) + "</typeRef>";
        } else if (type instanceof Map<?, ?> fields) {
            StringBuilder components = new StringBuilder();
            fields.forEach((name, field) -> components.append("<itemComponent name=\"%s\"><typeRef>%s</typeRef></itemComponent>"
                    .formatted(escaped((String) name), type(field))));
            content = components.toString();
        } else {
            String[] parts = ((String) type).split(" of ", 2);
            content = "<typeRef>" + parts[0] + "</typeRef>" + element("allowedValues", parts[1]);
        }
        String name = "type" + ++typesMade;
        types.append("<itemDefinition id=\"%1$s\" name=\"%1$s\"%2$s>%3$s</itemDefinition>\n".formatted(name, many, content));
        return name;
    }

    private static String typeRef(String type) {
        return TYPES.contains(type) || type.startsWith("type") ? " typeRef=\"" + type + "\"" : "";
    }

    private static @Nullable Object value(@Nullable Object read) {
        if (read instanceof List<?> items) {
            return items.stream().map(ConformanceTables::value).toList();
        }
        if (read instanceof Map<?, ?> fields) {
            Map<String, Object> values = map(fields);
            Map.Entry<String, Object> first = values.entrySet().iterator().next();
            if (first.getKey().startsWith("$")) {
                return time(first.getKey(), (String) first.getValue());
            }
            values.replaceAll((name, value) -> value(value));
            return values;
        }
        return read instanceof Number number ? new BigDecimal(number.toString()) : read;
    }

    private static Object time(String kind, String text) {
        return switch (kind) {
            case "$date" -> LocalDate.parse(text);
            case "$time" -> LocalTime.parse(text);
            case "$dateTime" -> ZonedDateTime.parse(text);
            default -> text.contains("T") ? Duration.parse(text) : ComparablePeriod.parse(text);
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(Object read) {
        return (List<T>) read;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object read) {
        return new TreeMap<>((Map<String, Object>) read);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
