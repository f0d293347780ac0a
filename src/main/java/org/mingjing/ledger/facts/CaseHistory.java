package org.mingjing.ledger.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.RegistryHistory;
import org.mingjing.facts.WrittenFact;
import org.mingjing.log.LogPosition;
import org.springframework.modulith.NamedInterface;

/**
 * Everything that was ever recorded of a case, from which the case is made as it was known at any place in the log. The
 * texts are read once, when the first is made. For one thread at a time.
 */
@NamedInterface("facts")
public final class CaseHistory {

    /** A version of a fact: its place in the log, that of what replaced it, its canonical text in UTF-8. */
    record Version(long seq, long replacedSeq, byte[] text) {

        boolean countedAt(LogPosition knownSeq) {
            return knownSeq.knows(seq) && !knownSeq.knows(replacedSeq);
        }
    }

    private final String caseId;
    private final List<Version> versions;
    private @Nullable List<WrittenFact> facts;

    CaseHistory(String caseId, List<Version> versions) {
        this.caseId = caseId;
        this.versions = List.copyOf(versions);
    }

    /** The case as it was known at the place in the log, where something of it must have been known. */
    public CaseFile knownAt(LogPosition knownSeq, RegistryHistory registry) {
        List<WrittenFact> read = facts();
        List<WrittenFact> known = new ArrayList<>(read.size());
        for (int i = 0; i < read.size(); i++) {
            if (versions.get(i).countedAt(knownSeq)) {
                known.add(read.get(i));
            }
        }
        return CaseFile.ofWritten(caseId, known, registry.knownAt(knownSeq.seq()));
    }

    private List<WrittenFact> facts() {
        List<WrittenFact> read = facts;
        if (read == null) {
            read = versions.stream().map(version -> WrittenFact.read(version.text())).toList();
            facts = read;
        }
        return read;
    }
}
