package org.mingjing.warn;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;
import org.mingjing.ledger.facts.ToldTo;
import org.mingjing.rules.PackageId;

/**
 * A warning as it stood after one act on it, which is a fact of its case. Each of these facts says all of where the warning stands,
 * so that any moment of its life is told by the newest one known then.
 *
 * @param seq place of the fact in the log, which is also the version that an act has to name
 * @param fact the fact
 */
public record Warning(long seq, NodeFact fact) {

    /** Id of the finding whose life it is. */
    public String id() {
        return OwnFacts.warningOf(fact.caseId());
    }

    /** Which fact of its case this is, from 1. */
    long nth() {
        return whole("nth");
    }

    /** The act after which it stood so. */
    public String act() {
        return text("act");
    }

    public String state() {
        return text("state");
    }

    public String level() {
        return text("level");
    }

    /** The case that the finding is about. */
    public String subject() {
        return text("subject");
    }

    public String rule() {
        return text("rule");
    }

    /** The package that found it. */
    PackageId rules() {
        return new PackageId(text("package"), text("packageVersion"));
    }

    String kind() {
        return text("kind");
    }

    String nature() {
        return text("nature");
    }

    /** 0 for a warning about a case, one more for one about the handling of another. */
    long depth() {
        return whole("depth");
    }

    /** Place of the record of the finding that raised it; lists are in this order. */
    public long raisedSeq() {
        return whole("raisedSeq");
    }

    /** Place of the newest record of its own finding that it followed. */
    long findingSeq() {
        return whole("findingSeq");
    }

    /** When the finding became true. */
    Instant findingAt() {
        return instant("findingAt", fact.occurredAt());
    }

    /** The last moment that would have been in time, null if there was none. */
    @Nullable Instant due() {
        return fact.attributes().instant("due");
    }

    Instant raisedAt() {
        return instant("raisedAt", fact.occurredAt());
    }

    public String department() {
        return fact.department();
    }

    /** The owner, "" if nobody is named. */
    public String official() {
        return fact.official();
    }

    /** All officials whom it names. */
    public List<String> named() {
        return texts("named");
    }

    /** Account of whoever has it in hand, "" if nobody has. */
    public String assignee() {
        return text("assignee");
    }

    /** Account of whoever acted, "" if the service did. */
    String account() {
        return text("account");
    }

    /** Name of whoever acted. */
    String actorName() {
        return text("actorName");
    }

    /** The official who acted, "" if facts do not name the person. */
    String actorOfficial() {
        return text("actorOfficial");
    }

    /** Role in which they acted. */
    String actorRole() {
        return text("actorRole");
    }

    String reason() {
        return text("reason");
    }

    List<String> recipients() {
        return texts("recipients");
    }

    /** Account of whoever gave the card, "" if no person did. */
    String giver() {
        return text("giver");
    }

    /** The official who gave the card, "" if facts do not name the person. */
    String giverOfficial() {
        return text("giverOfficial");
    }

    /** What the act says of scores that were corrected, a line for each subject; empty for any other act. */
    List<String> scores() {
        return texts("scores");
    }

    /** The day of the scores that were corrected, "" for any other act. */
    String scoreDay() {
        return text("scoreDay");
    }

    /** Officials who signed the step as its reviewers, where the finding names such. */
    public List<String> signers() {
        return texts("signers");
    }

    /** To whom the act was to be told, and how. */
    public List<ToldTo> told() {
        return texts(ToldTo.ATTRIBUTE).stream().map(ToldTo::of).toList();
    }

    /** Whether the act decided about the warning. */
    boolean decides() {
        return Boolean.TRUE.equals(fact.attributes().bool("decides"));
    }

    private String text(String name) {
        String text = fact.attributes().text(name);
        return text == null ? "" : text;
    }

    private long whole(String name) {
        BigDecimal number = fact.attributes().decimal(name);
        return number == null ? 0 : number.longValueExact();
    }

    private Instant instant(String name, Instant otherwise) {
        Instant instant = fact.attributes().instant(name);
        return instant == null ? otherwise : instant;
    }

    private List<String> texts(String name) {
        List<?> list = fact.attributes().list(name);
        return list == null ? List.of() : list.stream().map(String::valueOf).toList();
    }
}
