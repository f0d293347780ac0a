package org.mingjing.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.screen.DrlTerm.Literal;

/** The values that one thing can still have after some demands on it. */
final class Possible {

    private static final Set<String> WHOLE = Set.of("nth", "place", "order", "second", "minute", "entryDelayWholeHours");
    private static final Set<String> FROM_ONE = Set.of("nth", "place");

    private final boolean whole;
    private final List<Demand> demands = new ArrayList<>();
    private @Nullable Object least;
    private boolean leastIncluded = true;
    private @Nullable Object most;
    private boolean mostIncluded = true;

    Possible(String subject) {
        this.whole = WHOLE.contains(subject) || subject.startsWith("count(");
        if (FROM_ONE.contains(subject)) {
            least = BigDecimal.ONE;
        } else if (subject.equals("order") || subject.startsWith("count(")) {
            least = BigDecimal.ZERO;
        }
    }

    /** Adds a demand. @return the earlier demand that it excludes, the demand itself if no value is so, null if it fits */
    @Nullable Demand add(Demand demand) {
        for (Demand earlier : demands) {
            if (excludes(earlier, demand) || excludes(demand, earlier)) {
                return earlier;
            }
        }
        Demand bounding = demands.isEmpty() ? demand : demands.get(demands.size() - 1);
        demands.add(demand);
        narrow(demand);
        return isEmpty() ? bounding : null;
    }

    /** Whether none of the values that one demand lists fits the other. */
    private static boolean excludes(Demand listing, Demand other) {
        boolean lists = listing.operator().equals("==") || listing.operator().equals("in");
        return lists && !listing.values().isEmpty() && !other.values().isEmpty()
                && listing.values().stream().noneMatch(value -> fits(value.value(), other));
    }

    private static boolean fits(@Nullable Object value, Demand demand) {
        boolean listed = demand.values().stream().map(Literal::value).anyMatch(wanted -> equal(wanted, value));
        return switch (demand.operator()) {
            case "==", "in" -> listed;
            case "!=", "not in" -> !listed;
            case "startsWith" -> value instanceof String text && text.startsWith(text(demand));
            case "endsWith" -> value instanceof String text && text.endsWith(text(demand));
            case "<", "<=", ">", ">=" -> ordered(value, demand);
            default -> true;
        };
    }

    private static String text(Demand demand) {
        return String.valueOf(demand.values().get(0).value());
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal a && other instanceof BigDecimal b ? a.compareTo(b) == 0 : Objects.equals(one, other);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean ordered(@Nullable Object value, Demand demand) {
        Object bound = demand.values().get(0).value();
        if (!(value instanceof Comparable one) || bound == null || bound.getClass() != value.getClass()) {
            return value != null;
        }
        int order = one.compareTo(bound);
        return switch (demand.operator()) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private void narrow(Demand demand) {
        if (demand.values().size() != 1 || demand.values().get(0).value() == null) {
            return;
        }
        Object bound = demand.values().get(0).value();
        switch (demand.operator()) {
            case "==" -> {
                from(bound, true);
                to(bound, true);
            }
            case ">" -> from(bound, false);
            case ">=" -> from(bound, true);
            case "<" -> to(bound, false);
            case "<=" -> to(bound, true);
            default -> { }
        }
    }

    private void from(Object bound, boolean included) {
        int order = least == null ? 1 : order(bound, least);
        if (order > 0 || order == 0 && !included) {
            least = bound;
            leastIncluded = included;
        }
    }

    private void to(Object bound, boolean included) {
        int order = most == null ? -1 : order(bound, most);
        if (order < 0 || order == 0 && !included) {
            most = bound;
            mostIncluded = included;
        }
    }

    private boolean isEmpty() {
        if (least == null || most == null || least.getClass() != most.getClass()) {
            return false;
        }
        int order = order(least, most);
        boolean between = whole && order < 0 && least instanceof BigDecimal from && most instanceof BigDecimal to
                && first(from, leastIncluded).compareTo(last(to, mostIncluded)) > 0;
        return order > 0 || order == 0 && !(leastIncluded && mostIncluded) || between;
    }

    /** The order of two values of one kind; those of different kinds have none and count as equal. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int order(Object one, Object other) {
        return one instanceof Comparable first && one.getClass() == other.getClass() ? first.compareTo(other) : 0;
    }

    private static BigDecimal first(BigDecimal bound, boolean included) {
        BigDecimal above = bound.setScale(0, RoundingMode.CEILING);
        return !included && above.compareTo(bound) == 0 ? above.add(BigDecimal.ONE) : above;
    }

    private static BigDecimal last(BigDecimal bound, boolean included) {
        BigDecimal below = bound.setScale(0, RoundingMode.FLOOR);
        return !included && below.compareTo(bound) == 0 ? below.subtract(BigDecimal.ONE) : below;
    }
}
