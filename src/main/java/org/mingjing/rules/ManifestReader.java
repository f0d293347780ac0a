package org.mingjing.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/** Reads {@code package.yaml}. */
final class ManifestReader {

    static final String FILE = "package.yaml";

    private final ManifestNames names;

    private ManifestReader(ManifestNames names) {
        this.names = names;
    }

    /** @throws FaultyPackage with everything that is wrong with the manifest */
    static Manifest read(String text) {
        return read(text, ManifestNames.CHECKED);
    }

    /** As {@link #read(String)}, with whatever names an earlier version of the program let pass. */
    static Manifest recorded(String text) {
        return read(text, ManifestNames.AS_RECORDED);
    }

    private static Manifest read(String text, ManifestNames names) {
        return PackageYaml.read(() -> {
            YamlDocument document = YamlDocument.parse(text, FILE);
            Manifest manifest = new ManifestReader(names).read(document.top());
            document.finish();
            return manifest;
        });
    }

    private Manifest read(YamlMap top) {
        YamlMap title = top.map("title");
        LocalDate from = effectiveFrom(top);
        LocalDate to = top.date("effectiveTo");
        if (to != null && !to.isAfter(from)) {
            top.wrong("effectiveTo", Sentence.of("rules.effective-to-early"));
        }
        return new Manifest(
                new PackageId(idPart(top, "id"), idPart(top, "version")),
                new Manifest.Title(title.required("zh"), title.text("en", "")),
                top.text("owner", ""),
                enumValue(top, "state", Manifest.State.PUBLISHED),
                new Manifest.Effect(from, to, enumValue(top, "appliesAt", Manifest.AppliesAt.CASE_START), appliesTo(top.map("appliesTo"))),
                basis(top),
                new Manifest.Days(names.calendar(top, top.text("calendar", "cn")), top.zone("timeZone", ZoneId.of("Asia/Shanghai"))),
                parameters(top.map("parameters")),
                new Manifest.Parts(files(top, "parameterFiles"), files(top, "articleFiles"), tables(top), files(top, "rules"),
                        names.file(top, "messages", top.text("messages", ""))));
    }

    private static LocalDate effectiveFrom(YamlMap top) {
        if (!top.has("effectiveFrom")) {
            top.wrong("effectiveFrom", Sentence.of("rules.effective-from-missing"));
        }
        LocalDate from = top.date("effectiveFrom");
        return from == null ? LocalDate.MIN : from;
    }

    private String idPart(YamlMap top, String key) {
        return names.id(top, key, top.required(key));
    }

    private static <E extends Enum<E>> E enumValue(YamlMap map, String key, E otherwise) {
        Map<String, E> byCode = new LinkedHashMap<>();
        for (E value : otherwise.getDeclaringClass().getEnumConstants()) {
            byCode.put(code(value), value);
        }
        return byCode.get(map.oneOf(key, code(otherwise), byCode.keySet()));
    }

    private static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Applicability appliesTo(YamlMap map) {
        return new Applicability(
                Set.copyOf(map.texts("sources")), Set.copyOf(map.texts("powerKinds")), Set.copyOf(map.texts("powers")));
    }

    private static List<LegalBasis> basis(YamlMap top) {
        List<LegalBasis> laws = new ArrayList<>();
        for (YamlMap law : top.maps("basis")) {
            laws.add(new LegalBasis(law.required("law"), law.text("text", ""), List.copyOf(law.texts("articles"))));
        }
        return List.copyOf(laws);
    }

    private Map<String, String> parameters(YamlMap map) {
        map.keysInOrder().forEach(parameter -> names.name(map, parameter, Sentence.of("rules.name-of-parameter"), parameter));
        return Map.copyOf(map.asTexts());
    }

    private List<TableRef> tables(YamlMap top) {
        List<TableRef> tables = new ArrayList<>();
        for (YamlMap table : top.maps("tables")) {
            String use = table.oneOf("use", TableUse.CASE.code(), TableUse.codes());
            tables.add(new TableRef(names.file(table, "file", table.required("file")),
                    names.name(table, "decision", Sentence.of("rules.name-of-decision"), table.required("decision")),
                    TableUse.ofCode(use).orElse(TableUse.CASE)));
        }
        return List.copyOf(tables);
    }

    private List<String> files(YamlMap top, String key) {
        List<String> files = new ArrayList<>();
        for (YamlItem item : top.items(key)) {
            files.add(names.file(item, item.text()));
        }
        return List.copyOf(files);
    }
}
