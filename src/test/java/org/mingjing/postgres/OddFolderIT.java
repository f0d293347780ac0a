package org.mingjing.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A home may lie in a folder of any name: none of it is taken for a word of a shell. */
class OddFolderIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a $HOME $(touch mark) `touch mark` b", "q'u\"o\\te; touch mark & #", "明镜\n数据 %n é"})
    void a_server_in_a_folder_of_an_odd_name_is_made_killed_and_started_again(String name) throws Exception {
        Path parent = Files.createDirectory(folder.resolve(name));
        Path server = TemplateHome.withoutData(parent);
        Path plain;
        try (EmbeddedServer first = EmbeddedServer.tryStart(server)) {
            ServerQueries.execute(first, "create table kept as select 7 as number");
            ServerQueries.execute(first, "do $$ begin perform 1; end $$");
            plain = Path.of(Files.readString(server.resolve("reached-through")));
            assertThat(EmbeddedServer.tryStart(server)).as("a second owner").isNull();
            assertThat(RunningServer.find(server)).isEqualTo(first.address());
            long pid = Long.parseLong(Files.readAllLines(server.resolve("data/postmaster.pid")).get(0).strip());
            ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
            assertThat(first.revive()).isTrue();
            assertThat(ServerQueries.value(first, "select number from kept")).isEqualTo("7");
        }
        assertThat(plain).doesNotExist();
        try (EmbeddedServer second = EmbeddedServer.tryStart(server)) {
            assertThat(ServerQueries.value(second, "select number from kept")).isEqualTo("7");
        }
        for (Path where : List.of(Path.of("."), Path.of("/"), parent, folder, server, server.resolve("data"))) {
            try (Stream<Path> files = Files.list(where)) {
                assertThat(files.map(file -> file.getFileName().toString())).doesNotContain("mark");
            }
        }
    }
}
