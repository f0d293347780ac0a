package org.mingjing.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A sentence is the same thing in both languages, and comes out right in each. */
class SentenceTest {

    @Test
    void texts_and_numbers_are_shown_as_they_are() {
        assertThat(filled("Line {0} of {1}'s '{2}': {3}, {4}", 12_345, "it's {0}", Path.of("a/b"), new BigDecimal("1E+3"), 2024L))
                .isEqualTo("Line 12345 of it's {0}'s 'a/b': 1000, 2024");
        assertThat(filled("{0} {1}", Instant.EPOCH, LocalDate.of(2024, 5, 6))).isEqualTo("1970-01-01T00:00:00Z 2024-05-06");
    }

    @Test
    void numbers_are_grouped_where_the_message_says_so() {
        assertThat(filled("{0,number} and {0}", 1_234_567)).isEqualTo("1,234,567 and 1234567");
    }

    @Test
    void English_tells_one_from_many() {
        String pattern = "{0,choice,0#no cases|1#one case|1<{0,number} cases}";
        assertThat(filled(pattern, 0)).isEqualTo("no cases");
        assertThat(filled(pattern, 1)).isEqualTo("one case");
        assertThat(filled(pattern, 1_200)).isEqualTo("1,200 cases");
    }

    @Test
    void what_somebody_wrote_is_no_pattern() {
        assertThat(filled("{0,choice,0#|0< and {1}}", 1, "{0} '' '{'")).isEqualTo(" and {0} '' '{'");
    }

    @Test
    void lists_and_sentences_within_are_in_the_same_language() {
        Sentence outer = Sentence.of("cli.in-line", "a.csv", 3, Sentence.inARow(List.of(
                Sentence.of("texts.file-disk-full"), Sentence.of("texts.file-is-folder"))));
        assertThat(outer.in(Language.EN)).isEqualTo("a.csv, line 3: the disk is full. it is a folder.");
        assertThat(outer.in(Language.ZH)).isEqualTo("a.csv 第 3 行：磁盘已满。这是文件夹。");

        Sentence list = Sentence.of("cli.usage-command-missing", Sentence.quoted(List.of("a", "b")));
        assertThat(list.in(Language.EN)).contains("'a', 'b'");
        assertThat(list.in(Language.ZH)).contains("“a”、“b”");
    }

    @Test
    void what_is_the_same_in_all_languages_stands_as_it_is() {
        assertThat(Sentence.asItIs("it's {0}").in(Language.ZH)).isEqualTo("it's {0}");
        assertThat(Sentence.inARow(List.of(Sentence.asItIs("Recorded."), Sentence.of("texts.file-is-folder"))).in(Language.ZH))
                .isEqualTo("Recorded. 这是文件夹。");
    }

    @Test
    void an_error_carries_its_sentence_and_logs_have_it_in_English() {
        WrongInput wrong = WrongInput.of("texts.file-unreadable", "a.csv").because(new IllegalStateException("x"));
        assertThat(wrong).hasMessage("The file a.csv cannot be read; see that it is there and may be read.");
        assertThat(Told.in(new RuntimeException(wrong))).contains(wrong.sentence());
        assertThat(Told.in(new RuntimeException("no sentence"))).isEmpty();
    }

    @Test
    void the_language_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(filled("{0,number} {0}", 1_234)).isEqualTo("1,234 1234");
            assertThat(Sentence.of("texts.file-is-folder").in(Language.EN)).isEqualTo("it is a folder.");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void a_message_that_is_not_there_is_never_another_one() {
        assertThatThrownBy(() -> Sentence.of("texts.no-such").in(Language.ZH)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Sentence.of("nowhere.at-all").in(Language.ZH)).isInstanceOf(IllegalStateException.class);
    }

    private static String filled(String pattern, Object... arguments) {
        return Wording.filled(pattern, Sentence.of("x", arguments).arguments(), Language.EN);
    }
}
