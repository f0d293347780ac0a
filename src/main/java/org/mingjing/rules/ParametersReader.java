package org.mingjing.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlMap;

/** Reads the files of dated parameters that a manifest names. */
final class ParametersReader {

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{Nd}]{0,59}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,34}(\\.\\d{1,30})?");

    private final Manifest manifest;
    private final List<Parameter> read = new ArrayList<>();
    private final Map<String, Parameter> byName = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private ParametersReader(Manifest manifest) {
        this.manifest = manifest;
    }

    /** @throws FaultyPackage with everything that is wrong in any of the files */
    static List<Parameter> of(Manifest manifest, SortedMap<String, String> files) {
        ParametersReader reader = new ParametersReader(manifest);
        for (String file : manifest.parameterFiles()) {
            try {
                PackageYaml.read(() -> reader.file(YamlDocument.parse(files.getOrDefault(file, ""), file)));
            } catch (FaultyPackage e) {
                reader.problems.addAll(e.problems());
            }
        }
        if (!reader.problems.isEmpty()) {
            throw new FaultyPackage(reader.problems);
        }
        return List.copyOf(reader.read);
    }

    private int file(YamlDocument document) {
        YamlMap top = document.top();
        for (String name : top.keysInOrder()) {
            Parameter parameter = parameter(name, top.line(name), top.map(name), document.file());
            name(top, parameter);
            read.add(parameter);
        }
        document.finish();
        return read.size();
    }

    private void name(YamlMap top, Parameter parameter) {
        String name = parameter.name();
        Parameter earlier = byName.putIfAbsent(name, parameter);
        if (!NAME.matcher(name).matches()) {
            top.wrong(name, "'" + name + "' cannot be the name of a parameter; use letters and digits alone, such as decisionDays.");
        } else if (earlier != null) {
            top.wrong(name, "'" + name + "' is already a parameter of " + earlier.file() + ", line " + earlier.line()
                    + "; give this one another name.");
        } else if (manifest.parameters().containsKey(name)) {
            top.wrong(name, "'" + name + "' is already a parameter of the manifest, which has no dates; give one of them another "
                    + "name.");
        }
    }

    private Parameter parameter(String name, int line, YamlMap map, String file) {
        YamlMap title = map.map("title");
        String zh = title.required("zh");
        List<YamlMap> lines = map.maps("values");
        List<DatedValue> values = new ArrayList<>();
        lines.forEach(one -> value(one).ifPresent(values::add));
        if (lines.isEmpty()) {
            map.wrong("values", "'values' is missing; give at least one, with 'from', 'value' and 'basis'.");
        }
        Parameter parameter = new Parameter(name, zh, title.text("en", zh), map.text("unit", ""), file, line, values);
        if (values.size() == lines.size()) {
            problems.addAll(ParameterDates.problems(parameter, manifest));
        }
        return parameter;
    }

    private Optional<DatedValue> value(YamlMap map) {
        LocalDate from = map.date("from");
        LocalDate to = map.date("to");
        if (!map.has("from")) {
            map.wrong("from", "'from' is missing; give the first day on which the value holds, such as 2026-01-01.");
        }
        if (!map.has("basis")) {
            map.wrong("basis", "'basis' is missing; say in which law and article the value stands.");
        }
        String basis = map.text("basis", "");
        LocalDate text = map.date("text");
        boolean verified = map.bool("verified", true);
        String value = map.required("value");
        if (from != null && to != null && !to.isAfter(from)) {
            map.wrong("to", "'to' is the first day on which the value no longer holds, and must be later than 'from' (" + from
                    + ").");
        }
        return from == null || value.isEmpty() ? Optional.empty()
                : Optional.of(dated(map, value, from, to, basis, text, verified));
    }

    private static DatedValue dated(YamlMap map, String value, LocalDate from, @Nullable LocalDate to, String basis,
            @Nullable LocalDate text, boolean verified) {
        DatedValue.Kind kind = kind(value, map.isQuoted("value"));
        String written = switch (kind) {
            case NUMBER -> new BigDecimal(value).toPlainString();
            case TRUTH -> value;
            case DATE -> "date(\"" + value + "\")";
            case TEXT -> "\"" + value + "\"";
        };
        if (kind == DatedValue.Kind.TEXT && value.chars().anyMatch(c -> c == '"' || c == '\\' || c < ' ')) {
            map.wrong("value", "The text has a quote, a backslash or a line of its own, which a cell cannot hold; write it without.");
        }
        return new DatedValue(from, to, written, kind, basis, text == null ? "" : text.toString(), verified, map.line("value"));
    }

    private static DatedValue.Kind kind(String value, boolean quoted) {
        if (quoted) {
            return DatedValue.Kind.TEXT;
        }
        if (NUMBER.matcher(value).matches()) {
            return DatedValue.Kind.NUMBER;
        }
        return value.equals("true") || value.equals("false") ? DatedValue.Kind.TRUTH
                : isDate(value) ? DatedValue.Kind.DATE : DatedValue.Kind.TEXT;
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
