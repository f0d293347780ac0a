package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing outside the folder of a package is read through a link in it. */
class LinkedPackageTest {

    @TempDir
    Path folder;

    private Path written(Path at) throws IOException {
        Files.createDirectories(at);
        for (var file : Packages.files().entrySet()) {
            Files.writeString(at.resolve(file.getKey()), file.getValue());
        }
        return at;
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_named_and_nothing_behind_it_is_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "password: x\n");
        Path late = written(folder.resolve("rules/late"));
        Files.delete(late.resolve("late.drl"));
        Files.createSymbolicLink(late.resolve("late.drl"), secret);

        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.read(late)).withMessage(late
                + "/late.drl: 'late.drl' is a link that leads out of its folder, and is not followed; put the file itself there.");
    }

    @Test
    void a_manifest_that_is_a_link_out_is_not_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "password: x\n");
        Path late = Files.createDirectories(folder.resolve("late"));
        Files.createSymbolicLink(late.resolve("package.yaml"), secret);

        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.read(late))
                .withMessageContaining("is a link that leads out of its folder").withMessageNotContaining("password");
    }

    @Test
    void a_chain_of_links_that_ends_outside_leads_out() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "password: x\n");
        Path late = written(folder.resolve("rules/late"));
        Files.delete(late.resolve("late.drl"));
        Files.createSymbolicLink(late.resolve("b"), secret);
        Files.createSymbolicLink(late.resolve("late.drl"), Path.of("b"));

        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.read(late))
                .withMessageContaining("leads out of its folder");
    }

    @Test
    void a_folder_of_packages_is_not_left_by_a_link_either() throws IOException {
        Path elsewhere = written(folder.resolve("elsewhere"));
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.createSymbolicLink(rules.resolve("late"), elsewhere);

        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.foldersIn(rules)).withMessage(
                rules + "/late: 'late' is a link that leads out of its folder, and is not followed; put the file itself there.");
    }

    @Test
    void a_folder_named_rules_in_the_given_one_may_not_lead_out_of_it() throws IOException {
        written(folder.resolve("elsewhere/late"));
        Path given = Files.createDirectories(folder.resolve("given"));
        Files.createSymbolicLink(given.resolve("rules"), folder.resolve("elsewhere"));

        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.foldersIn(given)).withMessage(
                given + "/rules: 'rules' is a link that leads out of its folder, and is not followed; put the file itself there.");
        assertThat(PackageSource.foldersIn(given.resolve("rules"))).as("named itself").hasSize(1);
    }

    @Test
    void a_calendar_or_sentences_that_are_links_out_are_not_read() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "password: x\n");
        for (String file : Packages.files().keySet()) {
            Path late = written(folder.resolve("rules-" + file + "/late"));
            Files.delete(late.resolve(file));
            Files.createSymbolicLink(late.resolve(file), secret);

            assertThatExceptionOfType(FaultyPackage.class).as(file).isThrownBy(() -> PackageSource.read(late))
                    .withMessageContaining("'" + file + "' is a link that leads out").withMessageNotContaining("password");
        }
    }

    @Test
    void links_within_the_folder_are_followed_as_mounted_volumes_have_them() throws IOException {
        Path late = Files.createDirectories(folder.resolve("late"));
        written(late.resolve("..data"));
        for (String file : Packages.files().keySet()) {
            Files.createSymbolicLink(late.resolve(file), Path.of("..data", file));
        }
        assertThat(PackageSource.read(late)).isEqualTo(RulePackage.of(Packages.files()));
    }

    @Test
    void the_folder_may_itself_be_named_by_a_link() throws IOException {
        written(folder.resolve("late"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("late"));

        assertThat(PackageSource.read(link)).isEqualTo(RulePackage.of(Packages.files()));
    }

    @Test
    void a_link_in_a_circle_ends_in_a_sentence() throws IOException {
        Path late = written(folder.resolve("late"));
        Files.delete(late.resolve("late.drl"));
        Files.createSymbolicLink(late.resolve("late.drl"), Path.of("late.drl"));
        Files.createSymbolicLink(late.resolve("round"), Path.of("."));

        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> PackageSource.read(late))
                .withMessageContaining("late.drl");
    }
}
