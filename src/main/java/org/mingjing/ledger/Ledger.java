package org.mingjing.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mingjing.database.Database;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Schema;
import org.mingjing.database.TransactionalWork;
import org.mingjing.database.Transactions;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.ledger.decisions.Adoptions;
import org.mingjing.ledger.decisions.CaseState;
import org.mingjing.ledger.decisions.CaseWork;
import org.mingjing.ledger.decisions.Decisions;
import org.mingjing.ledger.decisions.DueCase;
import org.mingjing.ledger.decisions.FindingReader;
import org.mingjing.ledger.decisions.KnownCases;
import org.mingjing.ledger.decisions.ReadModelRebuild;
import org.mingjing.ledger.decisions.RebuiltTable;
import org.mingjing.ledger.facts.CaseFacts;
import org.mingjing.ledger.facts.CaseReader;
import org.mingjing.ledger.facts.CaseTexts;
import org.mingjing.ledger.facts.CasesInMemory;
import org.mingjing.ledger.facts.Conflicts;
import org.mingjing.ledger.facts.EntryIntake;
import org.mingjing.ledger.facts.FactIntake;
import org.mingjing.ledger.facts.FactsOfTheMoment;
import org.mingjing.ledger.facts.Histories;
import org.mingjing.ledger.facts.KnownTexts;
import org.mingjing.ledger.facts.PreparedFacts;
import org.mingjing.ledger.facts.Receipt;
import org.mingjing.ledger.facts.RegistryReader;
import org.mingjing.log.AppendedRange;
import org.mingjing.log.LedgerKey;
import org.mingjing.log.LogPosition;
import org.mingjing.log.LogProofs;
import org.mingjing.log.RecordBody;
import org.mingjing.log.RecordLog;
import org.mingjing.log.StoredHeads;
import org.mingjing.log.StoredRecords;

/**
 * The append-only record: takes facts and registry entries in, keeps whatever else is recorded beside them in one Merkle log, and
 * gives them back as they were known at any {@link LogPosition}. All methods throw {@link LedgerException} if the database fails them.
 */
public final class Ledger {

    /** One of so many equal parts of the heap holds facts that were recorded lately. */
    private static final int HEAP_PARTS = 4;

    private final Transactions transactions;
    private final RecordLog log;
    private final FactIntake factIntake;
    private final EntryIntake entryIntake;
    private final Decisions decisions;
    private final Conflicts conflicts;
    private final Histories histories;
    private final LogProofs proofs;
    private final KnownTexts texts;
    private final RegistryReader registryReader = new RegistryReader();

    private Ledger(Transactions transactions, RecordLog log, CasesInMemory memory) {
        this.transactions = transactions;
        this.log = log;
        this.factIntake = new FactIntake(log, transactions, memory);
        this.entryIntake = new EntryIntake(log, transactions);
        this.decisions = new Decisions(transactions, log);
        this.conflicts = new Conflicts(transactions, log);
        this.proofs = new LogProofs(transactions);
        this.texts = new KnownTexts(log, memory);
        this.histories = new Histories(transactions);
    }

    /**
     * Opens the ledger of a database, and makes or migrates its tables.
     *
     * @throws LedgerException if the record there was signed with another key
     */
    public static Ledger open(Database database, LedgerKey key) {
        return open(database, key, Runtime.getRuntime().maxMemory() / HEAP_PARTS);
    }

    /** @param memoryBytesMax bound on the texts of facts that are kept in memory */
    static Ledger open(Database database, LedgerKey key, long memoryBytesMax) {
        Schema.migrate(database.dataSource());
        Transactions transactions = new Transactions(database.dataSource());
        transactions.run(StoredHeads::newestNote).ifPresent(key::checkOrigin);
        CasesInMemory memory = new CasesInMemory(memoryBytesMax);
        return new Ledger(transactions, new RecordLog(key, memory::forget), memory);
    }

    /**
     * Takes facts in, in one transaction; best in batches of up to some 5,000.
     *
     * @param facts in any order; a fact may come more than once
     * @param receivedAt when they came, which rules never see
     * @throws IllegalArgumentException if a text of a fact holds half of a character
     */
    public Receipt receive(List<NodeFact> facts, Instant receivedAt) {
        return receive(PreparedFacts.of(facts, receivedAt));
    }

    /** As {@link #receive(List, Instant)}, for facts that were prepared on another thread perhaps. */
    public Receipt receive(PreparedFacts facts) {
        return factIntake.receive(facts);
    }

    /** Takes facts of the house's own cases in, which are made by what is known under the log's lock. */
    public Receipt receive(FactsOfTheMoment asked) {
        return factIntake.receive(asked);
    }

    /**
     * Takes registry entries in, in one transaction. An entry replaces the earlier one of the same kind, code and first day; if it
     * says the same, it is a duplicate. Cases that exercise a power whose entry changed are marked as not assessed.
     */
    public Receipt receiveEntries(List<RegistryEntry> entries, Instant receivedAt) {
        return entryIntake.receive(entries, receivedAt);
    }

    /** What was decided about the facts. */
    public Decisions decisions() {
        return decisions;
    }

    /** Facts kept for review because their id and version were recorded with another content. */
    public Conflicts conflicts() {
        return conflicts;
    }

    /** All that was ever recorded of cases and the registry. */
    public Histories histories() {
        return histories;
    }

    /** Number of records in the log. */
    public long size() {
        return transactions.run(StoredHeads::size);
    }

    /** As of it one sees all that is recorded. */
    public LogPosition now() {
        return transactions.run(LogPosition::now);
    }

    /** As of it one sees all that was recorded at the instant. */
    public LogPosition at(Instant instant) {
        return transactions.run(connection -> LogPosition.at(connection, instant));
    }

    /** The newest signed head of the log, empty if nothing was ever recorded. */
    public Optional<String> checkpoint() {
        return transactions.run(StoredHeads::newestNote);
    }

    /** What is recorded at a place, empty if the log does not reach that far. */
    public Optional<RecordBody> record(long seq) {
        return transactions.run(connection -> StoredRecords.find(connection, seq));
    }

    /** Proofs about what is in the log. */
    public LogProofs proofs() {
        return proofs;
    }

    /** The facts of each case, in the order of the ids given; a case without facts is there with none. */
    public List<CaseFacts> facts(Collection<String> caseIds, LogPosition knownSeq) {
        Map<String, List<byte[]>> texts = transactions.run(connection -> CaseReader.texts(connection, caseIds, knownSeq));
        return caseIds.stream().distinct()
                .map(caseId -> new CaseFacts(caseId, texts.get(caseId).stream().map(FactJson::read).toList())).toList();
    }

    /** As {@link #facts}, with the recorded texts not read yet. */
    List<CaseTexts> texts(Collection<String> caseIds, LogPosition knownSeq) {
        return transactions.run(connection -> texts.of(connection, caseIds, knownSeq));
    }

    // What was assessed is read first, so that whatever someone else assesses from then on is noticed when this is recorded.
    /** The cases as they are known now, to be assessed. */
    public KnownCases known(Collection<String> caseIds) {
        return transactions.run(connection -> {
            Map<String, CaseState> states = CaseWork.states(connection, caseIds);
            LogPosition knownSeq = LogPosition.now(connection);
            return new KnownCases(knownSeq, registryReader.registry(connection, knownSeq),
                    texts.of(connection, caseIds, knownSeq), states, FindingReader.ofCases(connection, caseIds),
                    Adoptions.newestFirst(connection));
        });
    }

    /** All cases with their facts as known at the place, one after the other by id. */
    public void allFacts(LogPosition knownSeq, Consumer<CaseFacts> to) {
        transactions.run(connection -> {
            CaseReader.all(connection, knownSeq, to);
            return null;
        });
    }

    public Registry registry(LogPosition knownSeq) {
        return transactions.run(connection -> registryReader.registry(connection, knownSeq));
    }

    /** Up to {@code limit} cases with facts no assessment has seen, by id, after the given id ("" to begin). */
    public List<String> dirtyCases(String afterCaseId, int limit) {
        return transactions.run(connection -> CaseWork.unassessed(connection, afterCaseId, limit));
    }

    /**
     * Up to {@code limit} cases whose next check is not after the instant, in the order in which they fall due.
     *
     * @param after the last one that was given, {@link DueCase#FIRST} to begin
     */
    public List<DueCase> dueCases(Instant asOf, DueCase after, int limit) {
        return transactions.run(connection -> CaseWork.due(connection, asOf, after, limit));
    }

    /** The earliest instant at which some case must be looked at again. */
    public Optional<Instant> nextDue() {
        return transactions.run(CaseWork::nextDue);
    }

    /** Appends and signs in the caller's transaction: no one else can from here to its end, so rows with a seq follow. */
    public AppendedRange append(Connection transaction, List<RecordBody> bodies, Instant at) throws SQLException {
        return log.append(transaction, bodies, at);
    }

    /** Makes every table that is made of the record, which must be intact, anew from it, and marks every case as not assessed. One at a time. */
    public List<RebuiltTable> rebuildReadModels() {
        return transactions.run(transaction -> new ReadModelRebuild(transaction).run());
    }

    /** Runs work in one transaction, again if PostgreSQL gave it up in favour of another. */
    public <T> T inTransaction(TransactionalWork<T> work) {
        return transactions.run(work);
    }

    /** Begins no more work, refuses whoever asks for it, and waits some seconds at most for what is under way. */
    public void close() {
        transactions.close();
    }
}
