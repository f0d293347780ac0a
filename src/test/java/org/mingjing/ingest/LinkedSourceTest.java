package org.mingjing.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of facts is not left through a link in it, and nothing that lies behind one is missed in silence. */
class LinkedSourceTest {

    private static final SourceProfile FACTS = SourceProfile.named("facts");

    @TempDir
    Path folder;

    private Path given;
    private Path secret;

    @BeforeEach
    void make() throws IOException {
        given = Files.createDirectories(folder.resolve("given"));
        secret = Files.writeString(folder.resolve("secret.ndjson"), "password");
        Files.writeString(given.resolve("own.ndjson"), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.ndjson", "a.ndjson.gz", "registry.ndjson"})
    void a_file_that_is_a_link_out_is_named(String name) throws IOException {
        Path link = Files.createSymbolicLink(given.resolve(name), secret);

        assertThatIllegalArgumentException().isThrownBy(() -> SourceFiles.of(List.of(given), FACTS)).withMessage("'" + link
                + "' is a link that leads out of its folder, and is not followed; put the file itself there.");
    }

    @Test
    void every_link_out_is_named_also_one_to_a_folder_and_one_to_nothing() throws IOException {
        Files.createSymbolicLink(given.resolve("a.ndjson"), folder.resolve("nothing"));
        Files.createSymbolicLink(given.resolve("b"), Files.createDirectories(folder.resolve("others")));
        Files.createSymbolicLink(given.resolve("c.ndjson"), Path.of("..", "secret.ndjson"));

        assertThatIllegalArgumentException().isThrownBy(() -> SourceFiles.of(List.of(given), FACTS))
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(3).allMatch(line -> line.contains("leads out of its folder")));
    }

    @Test
    void a_folder_that_holds_nothing_but_a_link_out_says_so() throws IOException {
        Path only = Files.createDirectories(folder.resolve("only"));
        Files.createSymbolicLink(only.resolve("year"), given);

        assertThatIllegalArgumentException().isThrownBy(() -> SourceFiles.of(List.of(only), FACTS))
                .withMessageContaining("leads out of its folder");
    }

    @Test
    void links_within_the_folder_are_followed_and_what_is_named_may_be_one() throws IOException {
        Files.createSymbolicLink(given.resolve("again.ndjson"), Path.of("own.ndjson"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), given);
        Path file = Files.createSymbolicLink(folder.resolve("file.ndjson"), secret);

        assertThat(SourceFiles.of(List.of(link), FACTS)).containsExactly(link.resolve("again.ndjson"), link.resolve("own.ndjson"));
        assertThat(SourceFiles.of(List.of(file), FACTS)).containsExactly(file);
    }

    @Test
    void a_profile_that_is_a_link_out_is_not_read() throws IOException {
        Path profile = Files.createSymbolicLink(given.resolve("profile.yaml"), secret);

        assertThatIllegalArgumentException().isThrownBy(() -> SourceProfile.named(profile.toString()))
                .withMessageContaining("leads out of its folder").withMessageNotContaining("password");
    }
}
