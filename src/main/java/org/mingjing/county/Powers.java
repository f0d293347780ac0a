package org.mingjing.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.Power;

/** The powers of the county: permits, under which it has cases, and powers of other kinds, which only stand in its list. */
final class Powers {

    private static final String PERMIT = "01";
    private static final String LAW = "《中华人民共和国行政许可法》";

    private final Plan plan;
    private final List<String> departments;
    private final Dice dice;
    private final List<Power> all = new ArrayList<>();
    private final List<Power> permits = new ArrayList<>();

    Powers(Plan plan, List<String> departments, long seed) {
        this.plan = plan;
        this.departments = departments;
        this.dice = Dice.of(seed, "powers", 0);
        int others = plan.registry().otherKinds().values().stream().mapToInt(Integer::intValue).sum();
        for (int number = 0; number < plan.registry().sizes().powers() - others; number++) {
            permits.add(permit(number));
        }
        all.addAll(permits);
        for (Map.Entry<String, Integer> kind : plan.registry().otherKinds().entrySet()) {
            for (int number = 0; number < kind.getValue(); number++) {
                all.add(other(kind.getKey(), number));
            }
        }
    }

    /** All that stand in the registry. */
    List<Power> all() {
        return all;
    }

    /** Those under which the county has cases. */
    List<Power> permits() {
        return permits;
    }

    /** A permit that a department grants though it stands in no registry. */
    Power unregistered() {
        return new Power(code(PERMIT, 99_999, departments.get(0)), "未登记事项", PERMIT, "", departments.get(0),
                new Power.Course("promised", "unknown", 0, "", false, "", List.of()), Attributes.none(), plan.days().registeredFrom(),
                null);
    }

    private Power permit(int number) {
        Plan.Permits share = plan.registry().permits();
        boolean immediate = dice.percent(share.immediate());
        boolean hearing = !immediate && dice.percent(share.hearing());
        String procedure = immediate || hearing ? "ordinary" : procedure(share);
        int promised = immediate ? 1 : dice.percent(share.promised()) ? promisedDays(procedure, hearing) : 0;
        String feeBasis = dice.percent(share.fee()) ? "《示例收费条例》第" + dice.between(3, 40) + "条" : "";
        int reviewLimit = !immediate && dice.percent(share.limitedReview()) ? dice.between(3, 5) : 0;
        return power(PERMIT, number, (immediate ? "immediate" : "promised"), procedure, promised, hearing, feeBasis,
                nodes(reviewLimit));
    }

    private String procedure(Plan.Permits share) {
        int chance = dice.between(0, 99);
        return chance < share.joint() ? "joint"
                : chance < share.joint() + share.preliminary() ? "preliminary" : "ordinary";
    }

    private int promisedDays(String procedure, boolean hearing) {
        return procedure.equals("joint") ? dice.between(20, 40) : dice.between(hearing ? 12 : 3, 15);
    }

    private Power other(String kind, int number) {
        return power(kind, number, "promised", "ordinary", 0, false, "", List.of());
    }

    private Power power(String kind, int number, String handling, String procedure, int promised, boolean hearing,
            String feeBasis, List<NodeDefinition> nodes) {
        String department = departments.get(number % departments.size());
        LocalDate from = plan.days().registeredFrom();
        String subject = plan.cases().subjects().get(number % plan.cases().subjects().size());
        String name = kind.equals(PERMIT) ? subject + "许可" : subject + "（" + kind + "类）";
        return new Power(code(kind, number, department), name + "（事项" + (number + 1) + "）", kind, kind.equals(PERMIT) ? LAW : "",
                department, new Power.Course(handling, procedure, promised, promised > 0 ? "working-day" : "", hearing, feeBasis, nodes),
                Attributes.none(), from, null);
    }

    /** Shaped like an implementation code (实施编码): department, kind, number in the list, version. */
    private static String code(String kind, int number, String department) {
        return department + kind + String.format(Locale.ROOT, "%06d", number + 1) + "000";
    }

    private static List<NodeDefinition> nodes(int reviewLimit) {
        return List.of(
                new NodeDefinition("receipt", "收件", 1, "handler", true, 0, ""),
                new NodeDefinition("acceptance", "受理", 2, "handler", true, 0, ""),
                new NodeDefinition("review", "审查", 3, "reviewer", true, reviewLimit, reviewLimit > 0 ? "working-day" : ""),
                new NodeDefinition("decision", "决定", 4, "approver", true, 0, ""),
                new NodeDefinition("delivery", "送达", 5, "handler", false, 0, ""));
    }
}
