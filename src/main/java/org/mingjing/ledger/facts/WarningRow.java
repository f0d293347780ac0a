package org.mingjing.ledger.facts;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;
import org.springframework.modulith.NamedInterface;

/**
 * A row of the table {@code warning}: where a warning stands by the newest fact of its case. Each such fact carries all of it, so
 * that no other is needed to tell.
 *
 * @param seq place of the fact in the log
 */
@NamedInterface("facts")
public record WarningRow(long seq, NodeFact fact) {

    /** Sets the codes of the column {@code named} apart; no code has it. */
    public static final String BETWEEN_CODES = "\t";

    /** Whether a fact gives a row. */
    public static boolean isOf(NodeFact fact) {
        return fact.source().equals(OwnFacts.SOURCE) && OwnFacts.isOwnCase(fact.caseId());
    }

    public String id() {
        return OwnFacts.warningOf(fact.caseId());
    }

    /** The columns of {@link FactTables#WARNING} after the place in the log, as texts. */
    public List<String> texts() {
        return List.of(id(), number("raisedSeq"), number("followedSeq"), text("subject"), text("rule"), text("level"), text("state"),
                fact.department(), fact.official(), named(), text("assignee"), text("scored"));
    }

    private String text(String name) {
        String text = fact.attributes().text(name);
        return text == null ? "" : text;
    }

    private String number(String name) {
        return fact.attributes().get(name) instanceof Long whole ? whole.toString() : "-1";
    }

    private String named() {
        Attributes attributes = fact.attributes();
        List<?> codes = attributes.get("named") instanceof List<?> list ? list : List.of();
        return codes.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN_CODES));
    }
}
