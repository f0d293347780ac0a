package org.mingjing.admin;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Allowed;
import org.mingjing.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the installation is: its database, its disk, its record, what falls due, and its versions. */
@RestController
@RequestMapping("/api/v1/installation")
@Tag(name = "installation", description = "How the installation is")
final class InstallationController {

    private final Installation installation;

    InstallationController(Installation installation) {
        this.installation = installation;
    }

    /** How it is. @param packages the rule packages at hand, each id@version */
    record Health(DatabaseState database, Disk disk, RecordState record, Due due, Versions versions, List<String> packages) {}

    /** The database. @param version of PostgreSQL @param bytes that it takes */
    record DatabaseState(String version, long bytes) {}

    /** The disk of the home folder, in bytes; null where the system does not tell. */
    record Disk(@Nullable Long free, @Nullable Long total) {}

    /** The log. @param size how many records it has @param headAt when the newest head was signed, null if there is none */
    record RecordState(long size, @Nullable Instant headAt) {}

    /**
     * What the sweep has to do.
     *
     * @param nextAt when the next case falls due, null if none does
     * @param lateSeconds for how long it has been waiting already, 0 if it is not yet due
     */
    record Due(@Nullable Instant nextAt, long lateSeconds) {}

    /** Versions of what runs. @param program "" if it runs unpackaged */
    record Versions(String program, String java) {}

    @GetMapping
    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @Operation(summary = "How the installation is: database, disk, record, what falls due, versions, packages")
    Health health() {
        String program = Objects.requireNonNullElse(Installation.class.getPackage().getImplementationVersion(), "");
        return new Health(database(), disk(), record(), due(), new Versions(program, Runtime.version().toString()),
                installation.shelf().all().stream().map(one -> one.id().toString()).sorted().toList());
    }

    private DatabaseState database() {
        return asked(queries -> new DatabaseState(queries.sql("show server_version").query(String.class).single(),
                queries.sql("select pg_database_size(current_database())").query(Long.class).single()));
    }

    private RecordState record() {
        Optional<Instant> head = asked(queries -> queries.sql("select at from record_head order by size desc limit 1")
                .query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant));
        return new RecordState(installation.ledger().size(), head.orElse(null));
    }

    private Due due() {
        Instant next = installation.ledger().nextDue().orElse(null);
        Instant now = installation.clock().instant();
        return new Due(next, next == null || next.isAfter(now) ? 0 : Duration.between(next, now).toSeconds());
    }

    // Of a folder that cannot be asked nothing is known, and the rest is told.
    private Disk disk() {
        try {
            FileStore store = Files.getFileStore(installation.home());
            return new Disk(store.getUsableSpace(), store.getTotalSpace());
        } catch (IOException e) {
            return new Disk(null, null);
        }
    }

    private interface Asking<T> {
        T of(JdbcClient queries);
    }

    private <T> T asked(Asking<T> asking) {
        return installation.ledger().inTransaction((Connection connection) -> asking.of(Queries.on(connection)));
    }
}
