package org.mingjing.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DrlRule;
import org.mingjing.screen.DrlTerm;
import org.mingjing.screen.DrlTerm.Literal;
import org.mingjing.texts.Sentence;

/** Finds patterns that nothing can match, because their conditions exclude one another. */
final class Contradictions {

    private static final Pattern ATTRIBUTE = Pattern.compile("(text|number|instant|flag|count)\\((\".*\")\\)");
    private static final Map<String, List<String>> CLOSED = Map.of(
            "CaseView.handling", List.of("immediate", "promised", "unknown"),
            "CaseView.procedure", List.of("ordinary", "joint", "preliminary", "unknown"));
    /** Which orders of two things a comparison allows: less, equal, greater. */
    private static final Map<String, Set<Integer>> ORDERS = Map.of("==", Set.of(0), "!=", Set.of(-1, 1), "<", Set.of(-1),
            "<=", Set.of(-1, 0), ">", Set.of(1), ">=", Set.of(0, 1));

    private final CheckedPackage checked;
    private final List<Problem> problems = new ArrayList<>();

    Contradictions(CheckedPackage checked) {
        this.checked = checked;
    }

    List<Problem> problems() {
        checked.eachRule((file, rule) -> rule.patterns().forEach(pattern -> pattern(file, rule, pattern)));
        return problems;
    }

    private void pattern(String file, DrlRule rule, DrlRule.Pattern pattern) {
        Map<String, String> bound = new HashMap<>();
        List<DrlTerm> conditions = new ArrayList<>();
        for (DrlRule.Condition condition : pattern.conditions()) {
            if (condition.variable().isEmpty()) {
                conditions.add(condition.term());
            } else {
                bound.put(condition.variable(), condition.term().toString());
            }
        }
        Optional<List<List<Demand>>> ways = Demand.alternatives(conditions, bound);
        ways.ifPresent(all -> all.stream().map(way -> contradiction(pattern.type(), way)).filter(found -> found != null).distinct()
                .forEach(found -> problems.add(Problem.error(file, found.line, rule.shown(), all.size() == 1
                        ? Sentence.of("check.pattern-for-nothing", found.why) : Sentence.of("check.alternative-for-nothing", found.why)))));
    }

    /** Why demands exclude one another, empty if something can meet them all; what they are asked of is any value. */
    static Optional<Sentence> sentence(List<Demand> demands) {
        return Optional.ofNullable(contradiction("", demands)).map(found -> found.why);
    }

    /** @param why a sentence without its end */
    private record Found(int line, Sentence why) {}

    /** What is wrong with demands that must hold together, null if something can meet them all. */
    private static @Nullable Found contradiction(String type, List<Demand> demands) {
        Map<String, Possible> bySubject = new HashMap<>();
        Map<String, Set<Integer>> orders = new HashMap<>();
        List<Demand> all = new ArrayList<>(demands);
        demands.stream().filter(demand -> !type.isEmpty()).forEach(demand -> all.addAll(implied(demand)));
        for (Demand demand : all) {
            Found found = demand.values().isEmpty() ? compared(type, demand, orders) : single(type, demand, bySubject);
            if (found == null) {
                found = absent(type, demand, demands);
            }
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Found single(String type, Demand demand, Map<String, Possible> bySubject) {
        List<String> closed = CLOSED.get(type + "." + demand.subject());
        boolean lists = demand.operator().equals("==") || demand.operator().equals("in");
        if (closed != null && lists && demand.values().stream().noneMatch(value -> closed.contains(value.value()))) {
            String given = String.valueOf(demand.values().get(0).value());
            return new Found(demand.line(),
                    Nearest.openAfter(Sentence.of("check.word-never", demand.subject(), given), given, closed));
        }
        Demand other = bySubject.computeIfAbsent(demand.subject(), subject -> new Possible(type.isEmpty() ? "" : subject)).add(demand);
        if (other == null) {
            return null;
        }
        return new Found(demand.line(), other == demand
                ? Sentence.of("check.never-so", shown(type, demand))
                : Sentence.of("check.exclude-each-other", shown(type, other), shown(type, demand)));
    }

    private static @Nullable Found compared(String type, Demand demand, Map<String, Set<Integer>> orders) {
        Set<Integer> allowed = ORDERS.get(demand.operator());
        if (allowed == null) {
            return null;
        }
        if (demand.subject().equals(demand.other()) && !allowed.contains(0)) {
            return new Found(demand.line(), Sentence.of("check.never-so", shown(type, demand)));
        }
        boolean mirrored = demand.subject().compareTo(demand.other()) > 0;
        String key = mirrored ? demand.other() + " " + demand.subject() : demand.subject() + " " + demand.other();
        Set<Integer> here = mirrored ? Set.copyOf(allowed.stream().map(order -> -order).toList()) : allowed;
        Set<Integer> left = new HashSet<>(orders.getOrDefault(key, Set.of(-1, 0, 1)));
        left.retainAll(here);
        orders.put(key, left);
        return !left.isEmpty() ? null : new Found(demand.line(), type.isEmpty()
                ? Sentence.of("check.excluded-in-cell", shown(type, demand)) : Sentence.of("check.excluded-in-pattern", shown(type, demand)));
    }

    /** As it is written; cells write equality with one sign. */
    private static String shown(String type, Demand demand) {
        return type.isEmpty() ? demand.shown().replace(" == ", " = ") : demand.shown();
    }

    /** What else holds if a demand does: the first of its kind has the number 1. */
    private static List<Demand> implied(Demand demand) {
        if (!demand.subject().equals("first") || demand.values().size() != 1 || !demand.operator().equals("==")) {
            return List.of();
        }
        boolean first = Boolean.TRUE.equals(demand.values().get(0).value());
        return List.of(new Demand("nth", first ? "==" : ">", List.of(new Literal(BigDecimal.ONE)), "", demand.line()));
    }

    /** A value cannot be compared if it must not be there. */
    private static @Nullable Found absent(String type, Demand demand, List<Demand> all) {
        Matcher attribute = ATTRIBUTE.matcher(demand.subject());
        boolean needsValue = attribute.matches() && demand.values().stream().noneMatch(value -> value.value() == null)
                && !demand.operator().equals("!=") && !demand.operator().startsWith("not")
                && demand.values().stream().noneMatch(value -> Boolean.FALSE.equals(value.value()))
                && !attribute.group(1).equals("count");
        if (!needsValue) {
            return null;
        }
        for (Demand other : all) {
            boolean mustNotBe = other.subject().equals("has(" + attribute.group(2) + ")") && other.operator().equals("==")
                    && Boolean.FALSE.equals(other.values().get(0).value());
            if (mustNotBe) {
                return new Found(demand.line(), Sentence.of("check.exclude-each-other", shown(type, other), shown(type, demand)));
            }
        }
        return null;
    }
}
