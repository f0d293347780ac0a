package org.mingjing.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.mingjing.facts.Admission;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlFaults;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/** Reads a source profile from YAML and reports every fault in it at once. */
final class ProfileFile {

    /** Bytes of these stand between cells in every charset that is allowed; others may be part of a Chinese character. */
    private static final Set<String> DELIMITERS = Set.of(",", ";", "\t");

    private static final Set<String> CHARSETS =
            Set.of("UTF-8", "GB18030", "GBK", "GB2312", "ISO-8859-1", "windows-1252", "US-ASCII");

    private final YamlMap file;

    private ProfileFile(YamlMap file) {
        this.file = file;
    }

    /** @throws YamlFaults with every fault, each with file and line */
    static SourceProfile read(String yaml, String origin) {
        YamlDocument document = YamlDocument.parse(yaml, origin);
        SourceProfile profile = new ProfileFile(document.top()).read();
        document.finish();
        return profile;
    }

    private SourceProfile read() {
        String name = name();
        String title = title();
        file.has("origin");
        Set<SourceFormat> formats = formats();
        FactMapping mapping = null;
        DeclaredTypes types = null;
        boolean own = SourceFormat.OWN.containsAll(formats) && !formats.isEmpty();
        if (own && file.has("attributes")) {
            types = new MappingReader(file, name, new TimesReader(file).read()).readTypes();
        } else if (!own && formats.stream().noneMatch(SourceFormat.OWN::contains)) {
            mapping = new MappingReader(file, name, new TimesReader(file).read()).read();
        } else if (!own) {
            file.wrong("format", Sentence.of("ingest.profile-formats-apart"));
        }
        Charset charset = formats.contains(SourceFormat.CSV) ? charset() : StandardCharsets.UTF_8;
        char delimiter = formats.contains(SourceFormat.CSV) ? delimiter() : ',';
        return new SourceProfile(name, title, formats, charset, delimiter, mapping, types);
    }

    /** The name is the source of every fact. */
    private String name() {
        String name = file.required("name");
        Sentence fault = Admission.faultOfCode(Sentence.of("texts.quoted", "name"), name);
        if (fault != null) {
            file.wrong("name", fault);
        }
        return name;
    }

    private String title() {
        YamlMap title = file.map("title");
        String zh = title.text("zh", "");
        String en = title.text("en", "");
        if (zh.isEmpty() || en.isEmpty()) {
            file.wrong("title", Sentence.of("ingest.profile-title", "{zh: …, en: …}"));
        }
        return zh + " " + en;
    }

    private Set<SourceFormat> formats() {
        Set<SourceFormat> formats = EnumSet.noneOf(SourceFormat.class);
        if (!file.has("format")) {
            file.wrong("format", Sentence.of("ingest.profile-format-missing"));
        }
        for (YamlItem item : file.items("format")) {
            SourceFormat format = SourceFormat.find(item.text());
            if (format == null) {
                item.wrong(Sentence.of("ingest.profile-no-format", item.text()));
            } else {
                formats.add(format);
            }
        }
        return formats;
    }

    private Charset charset() {
        String charset = file.text("charset", "UTF-8");
        if (CHARSETS.contains(charset)) {
            return Charset.forName(charset);
        }
        file.wrong("charset", Sentence.of("ingest.profile-no-charset", charset, CHARSETS.stream().sorted().toList()));
        return StandardCharsets.UTF_8;
    }

    private char delimiter() {
        String delimiter = file.text("delimiter", ",");
        if (DELIMITERS.contains(delimiter)) {
            return delimiter.charAt(0);
        }
        file.wrong("delimiter", Sentence.of("ingest.profile-no-delimiter", delimiter));
        return ',';
    }
}
