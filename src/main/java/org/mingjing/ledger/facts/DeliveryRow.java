package org.mingjing.ledger.facts;

import java.util.ArrayList;
import java.util.List;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;
import org.mingjing.texts.Sha256;
import org.springframework.modulith.NamedInterface;

/**
 * A row of the table {@code delivery}: what a fact of a warning says is to be told to somebody by a channel, or that nobody was found.
 *
 * @param seq place of the fact in the log
 * @param nth which of the lines of the fact it is, from 0
 */
@NamedInterface("facts")
public record DeliveryRow(long seq, int nth, NodeFact fact, ToldTo told) {

    /** It is to be sent. */
    public static final String WAITING = "waiting";
    /** Nobody was found to whom it could be told. */
    public static final String NOBODY = "nobody";

    private static final int KEY_CHARS = 32;

    /** The rows of a fact; what is told on the pages alone has none. */
    public static List<DeliveryRow> of(long seq, NodeFact fact) {
        List<?> lines = WarningRow.isOf(fact) ? fact.attributes().list(ToldTo.ATTRIBUTE) : null;
        List<DeliveryRow> rows = new ArrayList<>(0);
        for (int nth = 0; lines != null && nth < lines.size(); nth++) {
            ToldTo told = ToldTo.of(String.valueOf(lines.get(nth)));
            if (told.isNobody() || !told.channel().isEmpty()) {
                rows.add(new DeliveryRow(seq, nth, fact, told));
            }
        }
        return rows;
    }

    /** By which a receiver knows it again: the same however often it is sent, and of no other. */
    public String key() {
        return Sha256.hex(fact.factId() + "\n" + told.line()).substring(0, KEY_CHARS);
    }

    /** The state in which it begins. */
    public String state() {
        return told.isNobody() ? NOBODY : WAITING;
    }

    /** The columns of {@link FactTables#DELIVERY} after the place in the log, as texts. */
    public List<String> texts() {
        String level = fact.attributes().text("level");
        return List.of(Integer.toString(nth), key(), OwnFacts.warningOf(fact.caseId()), told.recipient(), told.account(), told.channel(),
                level == null ? "" : level);
    }
}
