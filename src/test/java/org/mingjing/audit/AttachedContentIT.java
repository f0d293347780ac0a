package org.mingjing.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.drivers.Installation;
import org.mingjing.files.FileIntake;
import org.mingjing.files.FileSettings;
import org.mingjing.files.FilesRebuild;
import org.mingjing.files.KeptFiles;
import org.mingjing.files.StoredFile;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.log.LedgerKey;
import org.mingjing.log.RecordLog;

/** The content of an attached file is part of what is verified; one that no act named is given up, and the record says so. */
class AttachedContentIT {

    private static final FileSettings SETTINGS = new FileSettings(List.of("text"), 10, 1_000_000, 24, 10);
    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");

    @TempDir
    Path folder;

    @Test
    void an_altered_or_missing_content_is_named() throws Exception {
        try (TestDatabase test = TestDatabase.create(); Installation installation = open(test, NOW)) {
            StoredFile kept = named(installation, large());
            assertThat(faults(test)).isEmpty();
            test.tamper("update attachment_part set content = set_byte(content, 100, 255 - get_byte(content, 100)) where nth = 1");
            assertThat(faults(test)).singleElement().asString().contains("note.txt").contains("not the one that was recorded");
            test.tamper("update attachment_part set content = set_byte(content, 100, 255 - get_byte(content, 100)) where nth = 1");
            assertThat(faults(test)).isEmpty();
            test.tamper("update attachment_part set nth = 9 - nth");
            assertThat(faults(test)).isNotEmpty();
            test.tamper("delete from attachment_part");
            assertThat(faults(test)).singleElement().asString().contains("missing");
            assertThat(new KeptFiles(installation).ofWarning("w")).extracting(StoredFile::id).containsExactly(kept.id());
        }
    }

    @Test
    void what_no_act_named_in_time_is_given_up_and_what_one_named_is_not() throws Exception {
        try (TestDatabase test = TestDatabase.create()) {
            try (Installation installation = open(test, NOW)) {
                named(installation, "kept");
                bring(installation, "given up");
            }
            try (Installation later = open(test, NOW.plus(Duration.ofHours(25)))) {
                assertThat(new KeptFiles(later).giveUpUnnamed()).isOne();
                assertThat(new KeptFiles(later).giveUpUnnamed()).isZero();
                assertThat(count(test, "select count(*) from attachment_part")).isOne();
                assertThat(count(test, "select count(*) from record where kind = 'attachment'")).as("nothing recorded goes").isEqualTo(4);
                assertThat(faults(test)).isEmpty();
                later.ledger().inTransaction(FilesRebuild::run);
                assertThat(faults(test)).isEmpty();
            }
        }
    }

    private Installation open(TestDatabase test, Instant now) throws SQLException {
        return Installation.open(new Installation.Options(folder.resolve("home"), test.url(), List.of(), Clock.fixed(now, ZoneOffset.UTC),
                compiling -> () -> { }));
    }

    private static String large() {
        return "many words ".repeat(60_000);
    }

    private StoredFile bring(Installation installation, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("brought"), text);
        return new FileIntake(installation, SETTINGS).take(file, "note.txt", "w", "li");
    }

    private StoredFile named(Installation installation, String text) throws Exception {
        StoredFile file = bring(installation, text);
        installation.ledger().inTransaction(transaction -> {
            RecordLog.lock(transaction);
            return new KeptFiles(installation).name(transaction, "w", "li", List.of(file.sha256()), "w-2", NOW);
        });
        return file;
    }

    private List<String> faults(TestDatabase test) throws Exception {
        return RecordVerifier.ofEverything().verify(test.database().dataSource(),
                LedgerKey.in(folder.resolve("home")).verifier(), Anchors.none())
                .faults().stream().map(fault -> fault.sentence().toString()).toList();
    }

    private static long count(TestDatabase test, String sql) throws Exception {
        try (var connection = test.database().dataSource().getConnection(); var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
