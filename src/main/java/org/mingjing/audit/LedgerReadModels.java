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
import org.mingjing.log.merkle.Hash;

/** The checks of the ledger's own read models: facts, conflicts and registry entries. */
final class LedgerReadModels {

    private static final String CONTENT_HASH = "encode(content_hash, 'hex') as content_hash";

    private LedgerReadModels() {}

    static List<ReadModelCheck> checks() {
        return List.of(
                new ReadModelRows(FactBody.FACT, "fact",
                        List.of("source", "fact_id", "version", CONTENT_HASH, "case_id", "power"), LedgerReadModels::fact),
                new ReadModelRows(FactBody.CONFLICT, "fact_conflict",
                        List.of("source", "fact_id", "version", CONTENT_HASH), LedgerReadModels::conflict),
                new ReadModelRows(EntryBody.REGISTRY, "registry_entry",
                        List.of("entry", "code", "valid_from", CONTENT_HASH), LedgerReadModels::entry),
                new ReplacedFactsCheck());
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
