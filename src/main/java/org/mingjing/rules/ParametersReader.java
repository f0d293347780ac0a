package org.mingjing.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Iso;
import org.mingjing.texts.Sentence;
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
            top.wrong(name, Sentence.of("rules.no-parameter-name", name));
        } else if (earlier != null) {
            top.wrong(name, Sentence.of("rules.parameter-twice", name, earlier.file(), earlier.line()));
        } else if (manifest.parameters().containsKey(name)) {
            top.wrong(name, Sentence.of("rules.parameter-of-manifest", name));
        }
    }

    private Parameter parameter(String name, int line, YamlMap map, String file) {
        YamlMap title = map.map("title");
        String zh = title.required("zh");
        List<YamlMap> lines = map.maps("values");
        List<DatedValue> values = new ArrayList<>();
        lines.forEach(one -> value(one).ifPresent(values::add));
        if (lines.isEmpty()) {
            map.wrong("values", Sentence.of("rules.values-missing"));
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
            map.wrong("from", Sentence.of("rules.from-missing"));
        }
        if (!map.has("basis")) {
            map.wrong("basis", Sentence.of("rules.basis-missing"));
        }
        String basis = map.text("basis", "");
        LocalDate text = map.date("text");
        boolean verified = map.bool("verified", true);
        String value = map.required("value");
        if (from != null && to != null && !to.isAfter(from)) {
            map.wrong("to", Sentence.of("rules.to-before-from", from));
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
            map.wrong("value", Sentence.of("rules.value-for-no-cell"));
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
                : Iso.day(value) != null ? DatedValue.Kind.DATE : DatedValue.Kind.TEXT;
    }
}
