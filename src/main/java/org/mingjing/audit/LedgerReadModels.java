package org.mingjing.audit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryJson;
import org.mingjing.ledger.facts.EntryBody;
import org.mingjing.ledger.facts.EntryKey;
import org.mingjing.ledger.facts.FactBody;
import org.mingjing.ledger.facts.FactTables;
import org.mingjing.log.merkle.Hash;

/** The checks of the ledger's own read models: facts, warnings, conflicts and registry entries. */
final class LedgerReadModels {

    private LedgerReadModels() {}

    static List<ReadModelCheck> checks() {
        return List.of(
                new ReadModelRows(FactBody.FACT, FactTables.FACT, LedgerReadModels::fact),
                new ReadModelRows(FactBody.CONFLICT, FactTables.CONFLICT, LedgerReadModels::conflict),
                new ReadModelRows(EntryBody.REGISTRY, FactTables.ENTRY, LedgerReadModels::entry),
                new ReplacedFactsCheck(),
                new WarningRowsCheck());
    }

    private static List<@Nullable String> fact(String body) {
        String text = FactBody.factText(FactBody.FACT, body);
        NodeFact fact = FactJson.read(text);
        return List.of(fact.source(), fact.factId(), Long.toString(fact.version()), content(text), fact.caseId(),
                fact.power());
    }

    private static List<@Nullable String> conflict(String body) {
        String text = FactBody.factText(FactBody.CONFLICT, body);
        NodeFact fact = FactJson.read(text);
        return List.of(fact.source(), fact.factId(), Long.toString(fact.version()), content(text));
    }

    private static List<@Nullable String> entry(String body) {
        String text = EntryBody.entryText(body);
        EntryKey key = EntryKey.of(RegistryJson.read(text));
        LocalDate from = key.validFrom();
        return Arrays.asList(key.entry(), key.code(), from == null ? null : from.toString(), content(text));
    }

    private static String content(String text) {
        return Hash.ofContent(text).toString();
    }
}
