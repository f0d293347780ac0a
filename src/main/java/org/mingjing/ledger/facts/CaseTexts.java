package org.mingjing.ledger.facts;

import java.util.List;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.facts.WrittenFact;
import org.springframework.modulith.NamedInterface;

/**
 * The recorded texts of a case's facts, not read yet: reading them is work for another thread than the one that waits for
 * the database.
 *
 * @param caseId the case
 * @param texts canonical texts of its facts in UTF-8, perhaps in several versions of which the highest counts
 */
@NamedInterface("facts")
public record CaseTexts(String caseId, List<byte[]> texts) {

    /** Whether nothing is known of the case. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Reads the texts, of which there must be one, and makes the case file. @param registry the known registry */
    public CaseFile caseFile(Registry registry) {
        return CaseFile.ofWritten(caseId, texts.stream().map(WrittenFact::read).toList(), registry);
    }
}
