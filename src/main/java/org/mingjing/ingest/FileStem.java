package org.mingjing.ingest;

import java.util.Arrays;
import java.util.Locale;
import org.mingjing.facts.Blanks;
import org.mingjing.texts.Sentence;

/** The name of a file without its folder and its endings, as a prefix may hold it. */
final class FileStem {

    private static final int CHARS_MAX = 100;

    private FileStem() {}

    /** @throws UnreadableSource if what is read is no file, or its name cannot be part of an id */
    static String of(String origin) {
        String name = origin.substring(Math.max(origin.lastIndexOf('/'), origin.lastIndexOf('\\')) + 1);
        String stem = without(name, ".gz");
        for (SourceFormat format : SourceFormat.values()) {
            stem = without(stem, "." + format.code());
        }
        if (stem.equals(name)) {
            throw new UnreadableSource(origin, 1, Sentence.of("ingest.file-without-ending", Arrays.stream(SourceFormat.values()).map(format -> "." + format.code()).toList()));
        }
        if (stem.length() > CHARS_MAX || Blanks.isBlank(stem)) {
            throw new UnreadableSource(origin, 1, Sentence.of("ingest.file-name-length", CHARS_MAX));
        }
        return stem;
    }

    private static String without(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
    }
}
