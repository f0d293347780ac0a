package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages are read from folders, byte for byte. */
class PackageSourceTest {

    @TempDir
    Path folder;

    private Path written(String name) throws IOException {
        Path at = Files.createDirectories(folder.resolve(name));
        for (var file : Packages.files().entrySet()) {
            Files.writeString(at.resolve(file.getKey()), file.getValue());
        }
        return at;
    }

    @Test
    void a_folder_holds_the_package_that_its_texts_make() throws IOException {
        assertThat(PackageSource.read(written("late"))).isEqualTo(RulePackage.of(Packages.files()));
    }

    @Test
    void a_folder_of_packages_is_read_in_name_order_and_other_folders_are_left_alone() throws IOException {
        Path b = written("b");
        Path a = written("a");
        Files.createDirectories(folder.resolve("notes"));
        assertThat(PackageSource.foldersIn(folder)).containsExactly(a, b);
        assertThat(PackageSource.foldersIn(a)).containsExactly(a);
        assertThat(PackageSource.foldersIn(a.resolve("package.yaml"))).containsExactly(a.toAbsolutePath());
    }

    @Test
    void the_packages_of_a_folder_may_lie_in_its_folder_rules() throws IOException {
        Path late = written("project/rules/late");

        assertThat(PackageSource.foldersIn(folder.resolve("project"))).containsExactly(late);
        assertThat(PackageSource.foldersIn(folder.resolve("project/rules"))).containsExactly(late);
    }

    @Test
    void a_place_without_packages_is_answered_with_what_to_name() throws IOException {
        Path none = folder.resolve("none");
        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.foldersIn(none)).withMessage(
                none + ": There is no such folder; name a folder with a package.yaml, or a folder of such folders.");
        Files.createDirectories(none);
        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.foldersIn(none)).withMessage(
                none + ": No folder in it has a package.yaml, so there is no rule package here.");
    }

    @Test
    void every_file_that_is_not_utf8_is_named_and_none_is_guessed_at() throws IOException {
        Path late = written("late");
        Files.writeString(late.resolve("package.yaml"), Packages.files().get("package.yaml") + "messages: messages.yaml\n");
        Files.write(late.resolve("late.drl"), "// 逾期".getBytes(Charset.forName("GB18030")));
        Files.write(late.resolve("messages.yaml"), "caf\u00e9: late\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.read(late)).withMessage(
                late + "/late.drl: The file is not UTF-8; save it as UTF-8.\n"
                        + late + "/messages.yaml: The file is not UTF-8; save it as UTF-8.");
        Files.write(late.resolve("package.yaml"), "id: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.read(late)).withMessage(
                late + "/package.yaml: The file is not UTF-8; save it as UTF-8.");
    }

    @Test
    void a_file_outside_the_folder_is_not_read_though_the_manifest_names_it() throws IOException {
        Path late = written("late");
        written("other");
        Files.writeString(late.resolve("package.yaml"),
                Packages.files().get("package.yaml").replace("late.drl", "../other/late.drl"));
        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.read(late)).withMessage(
                late + "/package.yaml:5: '../other/late.drl' is not the path of a file in the folder of the package; write one "
                        + "such as limits.dmn or tables/limits.dmn.");
    }

    @Test
    void a_file_that_the_manifest_does_not_name_may_be_of_any_kind() throws IOException {
        Path late = written("late");
        Files.write(late.resolve("logo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff});
        assertThat(PackageSource.read(late).files()).containsOnlyKeys("package.yaml", "late.drl");
    }

    @Test
    void a_missing_file_is_named_as_it_is_found_from_here() throws IOException {
        Path late = written("late");
        Files.delete(late.resolve("late.drl"));
        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.read(late)).withMessage(
                late + "/package.yaml:5: The file 'late.drl' is named here but is not in the folder.");
    }

    @Test
    void the_built_in_packages_can_be_read_and_no_two_call_themselves_the_same() {
        assertThat(PackageShelf.of(PackageSource.builtIn()).ids()).contains("cn-licensing", "scoring", "wabo-receipt");
    }
}
