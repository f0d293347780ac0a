package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.log.LedgerKey;

/** What is in the folder is run as part of the program, so only what the home itself put there is given back. */
class CompiledInHomeTest {

    private static final byte[] CODE = "what was compiled".getBytes(StandardCharsets.UTF_8);
    private static final String NAME = "aaaa-10.2.0-1";

    @TempDir
    private Path home;
    private CompiledInHome kept;

    @BeforeEach
    void open() {
        kept = in(home);
    }

    private static CompiledInHome in(Path home) {
        LedgerKey.in(home);
        return new CompiledInHome(home, new HomeKey(home));
    }

    @Test
    void what_was_kept_is_found_by_the_next_run() {
        assertThat(kept.find(NAME)).isNull();
        kept.keep(NAME, CODE);

        assertThat(in(home).find(NAME)).isEqualTo(CODE);
    }

    @Test
    void a_file_altered_cut_or_emptied_is_not_given_and_can_be_replaced() throws IOException {
        kept.keep(NAME, CODE);
        byte[] whole = Files.readAllBytes(file(NAME));
        byte[] altered = whole.clone();
        altered[altered.length - 1] ^= 1;
        for (byte[] other : List.of(altered, Arrays.copyOf(whole, whole.length - 1), Arrays.copyOf(whole, 32), new byte[0])) {
            Files.write(file(NAME), other);
            assertThat(kept.find(NAME)).isNull();
        }
        kept.keep(NAME, CODE);

        assertThat(kept.find(NAME)).isEqualTo(CODE);
    }

    @Test
    void a_file_given_the_name_of_another_is_not_given() throws IOException {
        kept.keep(NAME, CODE);
        Files.move(file(NAME), file("bbbb-10.2.0-1"));

        assertThat(kept.find("bbbb-10.2.0-1")).isNull();
    }

    @Test
    void a_file_of_another_home_is_not_given(@TempDir Path other) throws IOException {
        kept.keep(NAME, CODE);
        in(other).keep(NAME, CODE);
        Files.write(file(NAME), Files.readAllBytes(other.resolve(CompiledInHome.FOLDER).resolve(NAME)));

        assertThat(kept.find(NAME)).isNull();
    }

    @Test
    void a_file_of_another_release_is_left_alone_until_its_package_is_compiled_anew() throws IOException {
        kept.keep(NAME, CODE);
        kept.keep("bbbb-10.2.0-1", CODE);

        assertThat(kept.find("aaaa-10.2.0-2")).isNull();
        kept.keep("aaaa-10.2.0-2", CODE);
        assertThat(names()).containsExactly("aaaa-10.2.0-2", "bbbb-10.2.0-1");
    }

    @Test
    void several_that_keep_and_find_at_once_find_all_or_nothing() throws InterruptedException, IOException {
        List<Thread> threads = new ArrayList<>();
        List<byte[]> found = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < 4; i++) {
            CompiledInHome process = in(home);
            threads.add(new Thread(() -> {
                for (int round = 0; round < 50; round++) {
                    process.keep(NAME, CODE);
                    byte[] given = process.find(NAME);
                    if (given != null) {
                        found.add(given);
                    }
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(found).isNotEmpty().allMatch(given -> Arrays.equals(given, CODE));
        assertThat(kept.find(NAME)).isEqualTo(CODE);
        assertThat(names()).containsExactly(NAME);
    }

    @Test
    void where_nothing_can_be_kept_nothing_fails() throws IOException {
        Files.writeString(home.resolve(CompiledInHome.FOLDER), "a file where the folder should be");

        kept.keep(NAME, CODE);
        assertThat(kept.find(NAME)).isNull();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void folder_and_files_are_their_owners_alone() throws IOException {
        kept.keep(NAME, CODE);

        assertThat(Files.getPosixFilePermissions(file(NAME))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(home.resolve(CompiledInHome.FOLDER)))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    private Path file(String name) {
        return home.resolve(CompiledInHome.FOLDER).resolve(name);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve(CompiledInHome.FOLDER))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
