package org.mingjing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mingjing.StringsInCode.Text;

/** What people read stands in message files: no text of code reads like a sentence. */
class TextInCodeTest {

    /** Files of which the texts are no sentences, or are kept as they were recorded, and why. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("audit/BodyFields.java", "why a text cannot be read, of which nobody is told: the record is said to be unreadable"),
            Map.entry("county/CaseSchedule.java", "facts of a made-up county"),
            Map.entry("county/Departments.java", "facts of a made-up county"),
            Map.entry("county/DisorderedFacts.java", "facts of a made-up county"),
            Map.entry("county/Powers.java", "facts of a made-up county"),
            Map.entry("county/Towns.java", "facts of a made-up county"),
            Map.entry("author/trial/Covering.java", "a script for the shell"),
            Map.entry("ledger/decisions/Adoption.java", "what is recorded"),
            Map.entry("postgres/AnsweringServer.java", "questions in SQL"),
            Map.entry("postgres/Cluster.java", "a file of settings, and words of the log of PostgreSQL"),
            Map.entry("postgres/ServerSettings.java", "a file of settings"),
            Map.entry("shown/Article.java", "how the law numbers its articles"),
            Map.entry("shown/Articles.java", "how the law names itself"),
            Map.entry("shown/HtmlPage.java", "marks and style of a page"));

    /** Two words, or a Chinese character. */
    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{2,}[,;:.'\"]* '?\\p{L}{2,}|\\p{IsHan}");

    /** Begins as a question of the database does, or as a part of one that is put together. */
    private static final Pattern SQL = Pattern.compile("^[\\s,(]*(?:select |insert into |delete from |analyze |update \\w+ set |\\w+ as \\(\\s"
            + "|from \\w+ [a-z] (?:where|join) |from unnest\\(|extract\\(|substring\\()|\\w [=<>]+ \\?|(?m)^'?\\s*(?:select|insert into|order by) ");

    /** What is given to these is for those who read logs or code. */
    private static final List<String> NOT_FOR_PEOPLE = List.of("LOG.error", "LOG.warn", "LOG.info", "LOG.debug",
            "getLogger().debug", "description", "Thread", "IOException", "IllegalStateException", "ClassNotFoundException", "AssertionError", "UnsupportedOperationException", "SQLException", "XMLStreamException",
            "ZipException", "Pattern.compile", "ofPattern", "InvalidParametersEvent",
            // Words of others are looked for, not said; rows of tables are asked for by name.
            "contains", "ask", "number", "whole",
            // Questions of the database.
            "sql", "prepareStatement", "copyIn", "setConnectionInitSql", "RowStream<>", "BinaryCopy.into",
            // What is recorded stays as it is.
            "RecordedText.of");

    /** Names that are the same in all languages. */
    private static final Set<String> NAMES = Set.of("Mingjing 明镜", "mingjing service ");

    /** Words of the languages of tables and rules. */
    private static final Set<String> WORDS_OF_AUTHORS = Set.of("starts with", "ends with", "string length", "upper case", "lower case",
            "list contains", "date and time", "days and time duration", "years and months duration", "not in", "not startsWith",
            "not endsWith", "RULE ORDER", "OUTPUT ORDER", "import function", "import accumulate", "declare enum", "declare entry-point",
            "declare window", "package rules.", "[?name text]", "shared by", "compiled rules", "第四十二条");

    @Test
    void no_text_of_code_reads_like_a_sentence() {
        assertThat(sentences(StringsInCode.of(RepositoryFiles.mainJava().stream().filter(TextInCodeTest::isRead).toList())))
                .as("write the sentence into src/main/resources/messages and say it by Sentence.of(key, …)").isEmpty();
    }

    private static boolean isRead(Path file) {
        return OTHERWISE.keySet().stream().noneMatch(file::endsWith);
    }

    @Test
    void sentences_are_seen_wherever_they_stand() {
        assertThat(sentences(StringsInCode.of("""
                class A {
                    static final String A = "The file cannot be read.";
                    @Deprecated(since = "not seen, as it is an annotation")
                    String b(int n) {
                        LOG.info("not seen, " + "as it is for logs");
                        String c = "There are " + n + " more cases.";
                        String question = "select number from cases where id = " + n;
                        queries.sql("not seen, as it is for the database");
                        String no = "You may select another.";
                        if (n > 3) {
                            throw new IllegalArgumentException(n > 4 ? "it breaks off" : "");
                        }
                        return String.format("%d of them", n) + say("cli.a-key") + "没有";
                    }
                }
                """))).extracting(Text::text)
                .containsExactly("The file cannot be read.", "There are ", " more cases.", "You may select another.", "it breaks off", "%d of them", "没有");
    }

    private static List<Text> sentences(List<Text> texts) {
        return texts.stream()
                .filter(text -> SENTENCE.matcher(text.text()).find() && !SQL.matcher(text.text()).find() && !NAMES.contains(text.text())
                        && !WORDS_OF_AUTHORS.contains(text.text().strip()))
                .filter(text -> NOT_FOR_PEOPLE.stream().noneMatch(text::isGivenTo))
                .toList();
    }
}
