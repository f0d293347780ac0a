package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.log.LogPosition;
import org.mingjing.log.RecordLog;

/** The recorded texts of cases, from memory where they are there. */
public final class KnownTexts {

    private final RecordLog log;
    private final CasesInMemory memory;

    public KnownTexts(RecordLog log, CasesInMemory memory) {
        this.log = log;
        this.memory = memory;
    }

    /** The texts of the facts of each case up to the place, in the order of the ids given. */
    public List<CaseTexts> of(Connection connection, Collection<String> caseIds, LogPosition knownSeq) {
        Map<String, List<byte[]>> texts = new HashMap<>();
        if (!memory.isEmpty() && log.isOwn(connection, knownSeq.size())) {
            caseIds.forEach(caseId -> texts.computeIfAbsent(caseId, id -> memory.texts(id, knownSeq)));
        }
        List<String> others = caseIds.stream().filter(caseId -> !texts.containsKey(caseId)).distinct().toList();
        texts.putAll(CaseReader.texts(connection, others, knownSeq));
        return caseIds.stream().distinct().map(caseId -> new CaseTexts(caseId, texts.get(caseId))).toList();
    }
}
