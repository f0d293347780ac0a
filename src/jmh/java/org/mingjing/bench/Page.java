package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes the tables of the page on benchmarks anew from the kept results; all else on the page is left as it is. */
final class Page {

    private static final Path FILE = Path.of("docs", "benchmarks.md");
    private static final double SMALL = 100;

    private Page() {}

    static void write() throws IOException {
        Kept kept = Kept.in(Size.FULL.results());
        String text = between(Files.readString(FILE), "aims", new Aims(kept).table());
        for (Map.Entry<String, Results> one : kept.byBench().entrySet()) {
            text = between(text, one.getKey(), table(one.getValue()));
        }
        Files.writeString(FILE, text);
    }

    /** Each table stands between two comments that name its bench. */
    private static String between(String page, String name, String table) {
        Pattern place = Pattern.compile("(<!-- " + name + " -->\n).*?(<!-- end -->)", Pattern.DOTALL);
        return place.matcher(page).replaceFirst("$1" + Matcher.quoteReplacement(table) + "$2");
    }

    private static String table(Results results) {
        return results.measured().stream().map(Page::line).collect(Collectors.joining("\n",
                "| what | with | median | least to most | samples | unit |\n|---|---|---:|---|---:|---|\n",
                "\n\nOn " + results.machine() + ".\n"));
    }

    private static String line(Measured one) {
        String with = one.by().entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        String spread = one.samples() == 1 ? "" : number(one.min()) + " – " + number(one.max());
        return "| " + one.what() + " | " + with + " | " + number(one.median()) + " | " + spread + " | " + one.samples() + " | "
                + one.unit() + " |";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < SMALL ? "%.3f" : "%,.0f", value);
    }
}
