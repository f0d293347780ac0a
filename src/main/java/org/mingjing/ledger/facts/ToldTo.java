package org.mingjing.ledger.facts;

import org.springframework.modulith.NamedInterface;

/**
 * That an act on a warning is to be told to somebody, as a line of the fact that is the act.
 *
 * @param recipient as the ladder calls whoever is told; "" for a group that hears of everything of its kind
 * @param account whose it is, "" for a group, or if nobody was found
 * @param channel id of the channel by which it is told; "" on the pages alone, or if nobody was found
 */
@NamedInterface("facts")
public record ToldTo(String recipient, String account, String channel) {

    /** Name of the attribute that has the lines. */
    public static final String ATTRIBUTE = "told";

    private static final String BETWEEN = "\t";

    /** The line. */
    public String line() {
        return recipient + BETWEEN + account + BETWEEN + channel;
    }

    /** What a line says. */
    public static ToldTo of(String line) {
        String[] parts = line.split(BETWEEN, -1);
        return new ToldTo(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    /** Whether nobody was found. */
    public boolean isNobody() {
        return account.isEmpty() && channel.isEmpty();
    }
}
