package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong usage is told from wrong input. */
class UsageIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {
        "unknown", "import", "import x.csv", "import --source facts", "import --source facts --as-of today x.ndjson",
        "sweep", "sweep --as-of 2024-05-06", "findings --format xml", "generate --cases many --seed 1 --out x",
        "index --by person", "replay --from yesterday", "serve --port http", "--no-such-option", "audit", "rules"
    })
    void wrong_usage_ends_with_2_and_says_how_to_use_it(String line) {
        Program.Ran ran = Program.runPlain(("--home " + folder + " " + line).split(" ")).ended(2);

        assertThat(ran.err()).contains("Usage: mingjing").doesNotContain("\tat ");
    }

    @Test
    void an_address_of_no_postgresql_is_refused_in_a_sentence() {
        assertThat(Program.runPlain("--home", folder.toString(), "--database-url", "jdbc:other:x", "findings").ended(1).err())
                .isEqualTo("The database address must begin with jdbc:postgresql:, such as "
                        + "jdbc:postgresql://host/name?user=…&password=…\n");
    }

    @Test
    void a_database_that_does_not_answer_is_named_without_its_password() {
        assertThat(Program.runPlain("--home", folder.toString(), "--database-url",
                "jdbc:postgresql://127.0.0.1:1/nowhere?user=u&password=hidden", "findings").ended(1).err())
                .isEqualTo("The database at jdbc:postgresql://127.0.0.1:1/nowhere cannot be reached: nothing answers there, or it breaks off; start "
                        + "the database, or correct host and port.\n");
    }
}
