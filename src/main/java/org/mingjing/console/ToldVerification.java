package org.mingjing.console;

import java.util.List;
import org.mingjing.audit.Rebuild;
import org.mingjing.audit.Verification;
import org.mingjing.ledger.decisions.RebuiltTable;
import org.mingjing.texts.Language;

/** What a verification found, in the language of who asks. */
record ToldVerification(long records, long heads, int anchors, long faultCount, List<ToldFault> faults) {

    /** A fault; the place in the log is that of {@link org.mingjing.audit.Fault}. */
    record ToldFault(long seq, String sentence) {}

    /** What a rebuild did, with what was found before. */
    record ToldRebuild(ToldVerification record, List<RebuiltTable> tables, long casesToAssess) {}

    static ToldVerification of(Verification found, Language language) {
        return new ToldVerification(found.records(), found.heads(), found.anchors(), found.faultCount(), found.faults().stream()
                .map(fault -> new ToldFault(fault.seq(), fault.sentence().in(language))).toList());
    }

    static ToldRebuild of(Rebuild rebuild, Language language) {
        return new ToldRebuild(of(rebuild.record(), language), rebuild.tables(), rebuild.casesToAssess());
    }
}
