package org.mingjing.looks;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.drivers.Installation;
import org.mingjing.log.RecordLog;
import org.mingjing.people.Person;
import org.mingjing.people.Sight;
import org.mingjing.texts.Sentence;

/**
 * Requests to open personal files. Another person approves or refuses with a reason; what is urgent is opened without, for a short
 * time, and everybody who watches over it is told.
 */
public final class DossierRequests {

    private static final int ID_BYTES = 9;
    private static final int REASON_CHARS_MAX = 2_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Installation installation;
    private final Purposes purposes;
    private final Openings openings;

    public DossierRequests(Installation installation, Purposes purposes, Openings openings) {
        this.installation = installation;
        this.purposes = purposes;
        this.openings = openings;
    }

    /** What somebody asks for. @param department of the official @param urgent whether it is opened without approval */
    public record Asked(String official, String department, StatedPurpose purpose, String caseId, boolean urgent) {}

    private Instant now() {
        return installation.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Asks for a file. @throws LookRefused if the person may not, or does not say what for */
    public DossierRequest ask(Person person, Asked asked) {
        DossierRules rules = purposes.dossiers();
        if (!rules.mayAsk(person)) {
            throw LookRefused.forbidden(Sentence.of("looks.may-not-ask"));
        }
        if (asked.official().equals(person.official())) {
            throw LookRefused.incomplete(Sentence.of("looks.own-file"));
        }
        Purpose purpose = purposes.of(person, Viewed.ofMany("dossier", List.of(asked.official())), asked.purpose());
        if (asked.purpose().code().isEmpty() || asked.purpose().note().isEmpty()) {
            throw LookRefused.incomplete(Sentence.of("looks.file-needs-note"));
        }
        Instant now = now();
        byte[] id = new byte[ID_BYTES];
        RANDOM.nextBytes(id);
        DossierRequest request = new DossierRequest(HexFormat.of().formatHex(id),
                new DossierRequest.Matter(asked.official(), asked.department(), purpose.code(), asked.purpose().note(), asked.caseId()),
                new DossierRequest.Asker(person.account(), person.name(), now),
                asked.urgent() ? DossierRequest.URGENT : DossierRequest.WAITING, DossierRequest.Decision.NONE,
                now.plus(asked.urgent() ? rules.urgent() : rules.waits()));
        installation.ledger().inTransaction(transaction -> {
            DossierRows.insert(transaction, request, recorded(transaction, request, now));
            return null;
        });
        return request;
    }

    private long recorded(Connection transaction, DossierRequest request, Instant at) throws SQLException {
        return installation.ledger().append(transaction, List.of(request.body(at)), at).firstSeq();
    }

    /** Whether the person may decide about it now. */
    public boolean mayDecide(Person person, DossierRequest request) {
        return request.waits(now()) && purposes.dossiers().mayDecide(person) && !request.account().equals(person.account())
                && !request.official().equals(person.official());
    }

    /**
     * Decides about a request that the person sees.
     *
     * @throws LookRefused if there is none, the person may not, it was decided or its time is up, or there is no reason
     */
    public DossierRequest decide(Person person, Sight sight, String id, boolean approve, String reason) {
        return installation.ledger().inTransaction(transaction -> {
            RecordLog.lock(transaction);
            DossierRequest request = find(transaction, id).filter(one -> sees(person, sight, one)).orElseThrow(() ->
                    LookRefused.notThere(Sentence.of("looks.no-request", id)));
            Instant now = now();
            if (!request.waits(now)) {
                throw LookRefused.tooLate(Sentence.of("looks.decided-already"));
            }
            if (!mayDecide(person, request)) {
                throw LookRefused.forbidden(Sentence.of("looks.may-not-decide"));
            }
            if (reason.isBlank() || reason.length() > REASON_CHARS_MAX) {
                throw LookRefused.incomplete(Sentence.of("looks.reason-missing", REASON_CHARS_MAX));
            }
            DossierRequest decided = request.decided(approve ? DossierRequest.APPROVED : DossierRequest.REFUSED,
                    new DossierRequest.Decision(person.account(), person.name(), reason.strip(), now),
                    approve ? now.plus(purposes.dossiers().approved()) : now);
            DossierRows.update(transaction, decided, recorded(transaction, decided, now));
            return decided;
        });
    }

    private static boolean sees(Person person, Sight sight, DossierRequest request) {
        return request.account().equals(person.account()) || sight.sees(request.matter().department());
    }

    private static Optional<DossierRequest> find(Connection transaction, String id) {
        return Queries.on(transaction).sql(DossierRows.SELECT + "where id = ?").param(id)
                .query((row, number) -> DossierRequest.read(row)).optional();
    }

    /** A request with its place in the log, and how often the file was opened by it. */
    public record Listed(long seq, DossierRequest request, long uses) {}

    /**
     * Those of the person, and those about officials whom they see, the newest first.
     *
     * @param before place in the log of the last one that was given, {@link Long#MAX_VALUE} to begin
     */
    public List<Listed> list(Person person, Sight sight, long before, int limit) {
        return installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                .sql("select d.*, (select count(*) from opening o where o.request = d.id and o.request <> '') uses from dossier_request d "
                        + "where (? or d.account = ? or d.department = any (?)) and d.seq < ? order by d.seq desc limit ?")
                .params(sight.isEverything(), person.account(), SqlArrays.texts(transaction, sight.departments()), before, limit)
                .query((row, number) -> new Listed(row.getLong("seq"), DossierRequest.read(row), row.getLong("uses"))).list());
    }

    /** Opens the file: records it, by the request that allows it. @throws LookRefused if none does */
    public DossierRequest open(Person person, String official) {
        Instant now = now();
        @Nullable DossierRequest request = installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                .sql(DossierRows.SELECT + "where account = ? and official = ? order by seq desc").params(person.account(), official)
                .query((row, number) -> DossierRequest.read(row)).list()).stream().filter(one -> one.opens(now)).findFirst().orElse(null);
        if (request == null) {
            throw LookRefused.forbidden(Sentence.of("looks.needs-approval"));
        }
        openings.open(person, Viewed.ofCase("dossier", request.matter().caseId(), "", List.of(official)),
                new StatedPurpose(request.matter().purpose(), request.matter().note()), request.id());
        return request;
    }
}
