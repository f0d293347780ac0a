package org.mingjing.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a source profile from YAML and reports every fault in it at once. */
final class ProfileFile {

    /** Bytes of these stand between cells in every charset that is allowed; others may be part of a Chinese character. */
    private static final Set<String> DELIMITERS = Set.of(",", ";", "\t");

    private static final Set<String> CHARSETS =
            Set.of("UTF-8", "GB18030", "GBK", "GB2312", "ISO-8859-1", "windows-1252", "US-ASCII");

    private final ProfileSection file;

    private ProfileFile(ProfileSection file) {
        this.file = file;
    }

    /** @throws ProfileSyntaxException with every fault, each with file and line */
    static SourceProfile read(String yaml, String origin) {
        ProfileFaults faults = new ProfileFaults(origin);
        ProfileFile profile = new ProfileFile(ProfileSection.ofFile(yaml, faults));
        SourceProfile read = profile.read();
        faults.report();
        return read;
    }

    private SourceProfile read() {
        Node nameNode = file.require("name");
        String name = nameNode == null ? "" : file.scalar(nameNode);
        if (nameNode != null && name.isBlank()) {
            file.wrong(nameNode, "The name is empty; facts are told apart by it.");
        }
        String title = title();
        file.find("origin");
        Set<SourceFormat> formats = formats();
        FactMapping mapping = null;
        if (!formats.contains(SourceFormat.NDJSON)) {
            mapping = new MappingReader(file, name, times()).read();
        } else if (formats.size() > 1) {
            file.wrong("ndjson holds facts as they are and stands alone; write a profile of its own for the other formats.");
        }
        Charset charset = formats.contains(SourceFormat.CSV) ? charset() : StandardCharsets.UTF_8;
        char delimiter = formats.contains(SourceFormat.CSV) ? delimiter() : ',';
        file.finish();
        return new SourceProfile(name, title, formats, charset, delimiter, mapping);
    }

    private String title() {
        ProfileSection title = file.section("title");
        if (title == null) {
            file.require("title");
            return "";
        }
        String zh = title.text("zh", "");
        String en = title.text("en", "");
        if (zh.isEmpty() || en.isEmpty()) {
            title.wrong("The title is given in Chinese and in English: {zh: …, en: …}.");
        }
        title.finish();
        return zh + " " + en;
    }

    private Set<SourceFormat> formats() {
        Set<SourceFormat> formats = EnumSet.noneOf(SourceFormat.class);
        file.require("format");
        for (Node item : file.list("format")) {
            SourceFormat format = SourceFormat.find(file.scalar(item));
            if (format == null) {
                file.wrong(item, "'" + file.scalar(item) + "' is not a format; write xes, csv or ndjson.");
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
        file.wrong(file.require("charset"), "'" + charset + "' is not a charset that is read; write one of "
                + String.join(", ", CHARSETS.stream().sorted().toList()) + ".");
        return StandardCharsets.UTF_8;
    }

    private char delimiter() {
        String delimiter = file.text("delimiter", ",");
        if (DELIMITERS.contains(delimiter)) {
            return delimiter.charAt(0);
        }
        file.wrong(file.require("delimiter"), "'" + delimiter + "' is not a delimiter that is read; write \",\", \";\" or \"\\t\".");
        return ',';
    }

    private SourceTimes times() {
        List<String> patterns = new ArrayList<>();
        List<DateTimeFormatter> formatters = new ArrayList<>();
        for (Node item : file.list("times")) {
            String pattern = file.scalar(item);
            try {
                formatters.add(formatter(pattern));
                patterns.add(pattern);
            } catch (IllegalArgumentException e) {
                file.wrong(item, "'" + pattern + "' is not a pattern of a time; write one such as yyyy-MM-dd HH:mm:ss.");
            }
        }
        return new SourceTimes(zone(), formatters, patterns);
    }

    // Strict, so that 30 February is refused; the era lets people write yyyy for the year.
    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private @Nullable ZoneId zone() {
        Node node = file.find("zone");
        if (node == null) {
            return null;
        }
        try {
            return ZoneId.of(file.scalar(node));
        } catch (DateTimeException e) {
            file.wrong(node, "'" + file.scalar(node) + "' is not a time zone; write one such as Asia/Shanghai.");
            return null;
        }
    }
}
