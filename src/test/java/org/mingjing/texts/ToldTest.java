package org.mingjing.texts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToldTest {

    private static final class Away extends RuntimeException implements Told {

        private static final long serialVersionUID = 1L;

        Away(Throwable cause) {
            super("The database does not answer.", cause);
        }

        @Override
        public Sentence sentence() {
            return Sentence.asItIs(getMessage());
        }
    }

    @Test
    void a_log_has_the_sentence_and_its_cause_in_one_line() {
        assertThat(Told.inLog(new Away(new IllegalStateException("terminating connection"))))
                .isEqualTo("The database does not answer. (java.lang.IllegalStateException: terminating connection)");
    }

    @Test
    void a_sentence_without_a_cause_stands_alone() {
        assertThat(Told.inLog(new Away(null))).isEqualTo("The database does not answer.");
    }
}
