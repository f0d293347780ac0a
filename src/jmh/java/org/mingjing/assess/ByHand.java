package org.mingjing.assess;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;

/** The 25 trial rules as a Java programmer would write them, giving the very same findings. */
final class ByHand {

    private static final BigDecimal HOURS_MAX_MILLIS = BigDecimal.valueOf(Duration.ofHours(48).toMillis());
    private static final long DAY = 24 * 60;

    private record Placed(NodeFact fact, int place, long minute) {}

    private final List<Placed> receipts = new ArrayList<>();
    private final List<Placed> acceptances = new ArrayList<>();
    private final List<Placed> reviews = new ArrayList<>();
    private final List<Placed> verifications = new ArrayList<>();
    private final List<Placed> hearings = new ArrayList<>();
    private final List<Placed> decisions = new ArrayList<>();
    private final List<Placed> deliveries = new ArrayList<>();
    private final List<Placed> fees = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final int factCount;

    private ByHand(CaseFile caseFile) {
        List<NodeFact> facts = caseFile.facts();
        factCount = facts.size();
        for (int i = 0; i < facts.size(); i++) {
            NodeFact fact = facts.get(i);
            of(fact.node()).add(new Placed(fact, i + 1, Math.floorDiv(fact.occurredAt().getEpochSecond(), 60L)));
        }
    }

    static List<Finding> assess(CaseFile caseFile) {
        ByHand byHand = new ByHand(caseFile);
        byHand.run();
        byHand.findings.sort(Finding.ORDER);
        return byHand.findings;
    }

    private List<Placed> of(String node) {
        return switch (node) {
            case "receipt" -> receipts;
            case "acceptance" -> acceptances;
            case "review" -> reviews;
            case "verification" -> verifications;
            case "hearing" -> hearings;
            case "decision" -> decisions;
            case "delivery" -> deliveries;
            case "fee" -> fees;
            default -> new ArrayList<>();
        };
    }

    private void run() {
        overOneStep();
        withinADay(GradeByHand.DAY_ACCEPTED, receipts, acceptances);
        withinADay(GradeByHand.DAY_REVIEWED, acceptances, reviews);
        withinADay(GradeByHand.DAY_DECIDED, reviews, decisions);
        withinADay(GradeByHand.DAY_DELIVERED, decisions, deliveries);
        withinADay(GradeByHand.DAY_HEARD, verifications, hearings);
        notWithinFifteenDays(GradeByHand.NONE_ACCEPTED, receipts, acceptances);
        notWithinFifteenDays(GradeByHand.NONE_REVIEWED, acceptances, reviews);
        notWithinFifteenDays(GradeByHand.NONE_DECIDED, reviews, decisions);
        notWithinFifteenDays(GradeByHand.NONE_DELIVERED, decisions, deliveries);
        notWithinFifteenDays(GradeByHand.NONE_HEARD, verifications, hearings);
        byTheSameOfficial(GradeByHand.SAME_REVIEW_DECISION, reviews, decisions);
        byTheSameOfficial(GradeByHand.SAME_RECEIPT_FEE, receipts, fees);
        byTheSameOfficial(GradeByHand.SAME_VERIFICATION_HEARING, verifications, hearings);
        byTheSameOfficial(GradeByHand.SAME_ACCEPTANCE_DELIVERY, acceptances, deliveries);
        overAllSteps();
    }

    private void overOneStep() {
        for (Placed receipt : receipts) {
            foundIf(amount(receipt).compareTo(GradeByHand.LARGE) > 0, GradeByHand.ONE_LARGE, receipt);
        }
        for (Placed decision : decisions) {
            String document = decision.fact.attributes().text("document");
            foundIf(document == null || document.isBlank(), GradeByHand.ONE_NO_PAPER, decision);
        }
        for (Placed review : reviews) {
            foundIf(review.fact.official().isEmpty(), GradeByHand.ONE_NOBODY, review);
        }
        for (int i = 1; i < verifications.size(); i++) {
            found(GradeByHand.ONE_AGAIN, verifications.get(i));
        }
        for (Placed acceptance : acceptances) {
            foundIf(Boolean.TRUE.equals(acceptance.fact.attributes().bool("returned")), GradeByHand.ONE_RETURNED, acceptance);
        }
        for (Placed delivery : deliveries) {
            foundIf(enteredLate(delivery.fact), GradeByHand.ONE_LATE_ENTRY, delivery);
        }
        for (Placed fee : fees) {
            foundIf(amount(fee).compareTo(GradeByHand.SMALL) < 0, GradeByHand.ONE_FREE, fee);
        }
        for (Placed hearing : hearings) {
            foundIf(hearing.place == factCount, GradeByHand.ONE_LAST, hearing);
        }
    }

    private static boolean enteredLate(NodeFact fact) {
        Instant recorded = fact.recordedAt();
        return recorded != null && BigDecimal.valueOf(Duration.between(fact.occurredAt(), recorded).toMillis())
                .compareTo(HOURS_MAX_MILLIS) > 0;
    }

    private void withinADay(GradeByHand grade, List<Placed> firsts, List<Placed> seconds) {
        for (Placed first : firsts) {
            for (Placed second : seconds) {
                if (second.minute > first.minute && second.minute <= first.minute + DAY) {
                    foundPair(grade, first, second);
                }
            }
        }
    }

    private void notWithinFifteenDays(GradeByHand grade, List<Placed> firsts, List<Placed> seconds) {
        for (Placed first : firsts) {
            boolean followed = false;
            for (Placed second : seconds) {
                followed |= second.minute > first.minute && second.minute <= first.minute + 15 * DAY;
            }
            foundIf(!followed, grade, first);
        }
    }

    private void byTheSameOfficial(GradeByHand grade, List<Placed> firsts, List<Placed> seconds) {
        for (Placed first : firsts) {
            for (Placed second : seconds) {
                String official = first.fact.official();
                if (!official.isEmpty() && official.equals(second.fact.official())) {
                    foundPair(grade, first, second);
                }
            }
        }
    }

    private void overAllSteps() {
        if (reviews.size() >= 3) {
            TreeMap<String, String> measures = new TreeMap<>();
            measures.put("count", Integer.toString(reviews.size()));
            add(GradeByHand.ALL_REVIEWS, "case", reviews.get(0), List.of(reviews.get(0)), measures);
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Placed fee : fees) {
            sum = sum.add(amount(fee));
        }
        if (sum.compareTo(GradeByHand.SUM_LARGE) > 0) {
            add(GradeByHand.ALL_FEES, "case", fees.get(0), List.of(fees.get(0)), new TreeMap<>());
        }
        BigDecimal max = BigDecimal.ZERO;
        for (Placed receipt : receipts) {
            max = max.max(amount(receipt));
        }
        if (max.compareTo(GradeByHand.MAX_LARGE) > 0) {
            add(GradeByHand.ALL_RECEIPTS, "case", receipts.get(0), List.of(receipts.get(0)), new TreeMap<>());
        }
    }

    private static BigDecimal amount(Placed step) {
        BigDecimal amount = step.fact.attributes().decimal("amount");
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private void foundIf(boolean holds, GradeByHand grade, Placed step) {
        if (holds) {
            found(grade, step);
        }
    }

    private void found(GradeByHand grade, Placed step) {
        add(grade, step.fact.key().toString(), step, List.of(step), new TreeMap<>());
    }

    private void foundPair(GradeByHand grade, Placed first, Placed second) {
        List<Placed> inOrder = first.place < second.place ? List.of(first, second) : List.of(second, first);
        add(grade, first.place + "-" + second.place, second, inOrder, new TreeMap<>());
    }

    private void add(GradeByHand grade, String key, Placed subject, List<Placed> evidence, TreeMap<String, String> measures) {
        NodeFact fact = subject.fact;
        NodeFact latest = evidence.get(evidence.size() - 1).fact;
        findings.add(new Finding(grade.rule(), key, fact.node(),
                new Finding.Verdict(grade.kind(), Nature.CONDUCT, grade.level(), grade.points(), GradeByHand.BASIS),
                new Finding.Time(latest.occurredAt(), null, false),
                List.of(new Responsible(Responsible.OWNER, fact.department(), fact.post(), fact.official())),
                new Finding.Proof(evidence.stream().map(one -> one.fact.key()).toList(), measures, List.of(grade.row()))));
    }
}
