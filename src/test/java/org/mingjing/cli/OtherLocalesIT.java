package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On machines of other languages, digits, calendars and time zones everything comes out in the same bytes. */
class OtherLocalesIT {

    private static final Locale LOCALE = Locale.getDefault();
    private static final TimeZone ZONE = TimeZone.getDefault();

    @TempDir
    static Path folder;

    private static List<String> expected;

    @BeforeAll
    static void runHere() throws Exception {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        expected = everything("here");
        putBack();
    }

    @AfterEach
    void afterEach() {
        putBack();
    }

    private static void putBack() {
        Locale.setDefault(LOCALE);
        TimeZone.setDefault(ZONE);
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Europe/Istanbul", "ar-EG-u-nu-arab, Africa/Cairo", "th-TH-u-ca-buddhist, Asia/Bangkok",
        "hi-IN-u-nu-deva, Asia/Kathmandu", "lt-LT, Pacific/Apia"})
    void all_comes_out_in_the_same_bytes(String language, String zone) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(everything(language)).isEqualTo(expected);
    }

    @Test
    void what_is_compared_holds_findings_and_digests() {
        assertThat(expected.get(1)).contains("red");
        assertThat(expected.get(expected.size() - 1)).hasSizeGreaterThan(64);
    }

    /** Generated files, the program's answers, and the digests of all decisions. */
    private static List<String> everything(String name) throws Exception {
        List<String> all = new ArrayList<>();
        Path here = Files.createDirectory(folder.resolve(name));
        GeneratedFolder county = GeneratedFolder.make(here, 40, 7);
        all.add(county.truth() + Files.readString(county.path().resolve("county.yaml"), StandardCharsets.UTF_8));
        try (Program program = Program.at(here.resolve("home"))) {
            String summary = program.out("import", "--source", "county", "--as-of", county.asOf(), county.path().toString());
            all.add(program.findings() + program.out("findings", "--format", "json"));
            all.add(summary.substring(0, summary.indexOf("mingjing/") < 0 ? summary.length() : summary.indexOf("mingjing/")));
            all.add(program.out("index", "--by", "department"));
            // In a process of its own, which is started in one language anyway: what is said of one package tells as much as of all.
            all.add(program.out("rules", "check", "rules/wabo-receipt"));
            all.add(program.run("replay").endedWell().err());
            all.add(program.run("audit", "verify").endedWell().out().replaceAll("[0-9,]+ signed", "n signed"));
            all.add(program.database().number("select count(*) from decision") + " "
                    + program.database().text("select string_agg(result_digest, ' ' order by case_id, package) from decision"));
        }
        return all;
    }
}
