package org.mingjing.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Problem;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.texts.Sentence;

/** Checks the lengths that tables of clocks name: that they are whole, not negative, and end on a day there is. */
final class Amounts {

    private static final int YEARS_MAX = 200;
    /** The longest length of each unit, 200 years; what is longer is a slip of the pen. */
    private static final Map<String, Integer> LONGEST = Map.of("year", YEARS_MAX, "month", YEARS_MAX * 12,
            "calendar-day", YEARS_MAX * 366, "working-day", YEARS_MAX * 366, "hour", YEARS_MAX * 366 * 24);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CheckedPackage checked;
    private final KnownDays days;
    private final List<Problem> problems = new ArrayList<>();

    Amounts(CheckedPackage checked) {
        this.checked = checked;
        this.days = KnownDays.of(checked.rules());
    }

    List<Problem> problems() {
        checked.tables(TableUse.LIMITS).forEach(table -> table.table().rows().forEach(row -> limit(table, row)));
        checked.tables(TableUse.MILESTONES).forEach(table -> table.table().rows().forEach(row -> milestone(table, row)));
        checked.tables(TableUse.GRADING, TableUse.LEVELS).forEach(table -> table.table().rows().forEach(row -> points(table, row)));
        return problems;
    }

    private void limit(CheckedTable table, Row row) {
        String unit = table.text(row, "unit");
        whole(table, row, "amount", unit);
        whole(table, row, "extensionAmount", unit);
        String source = table.text(row, "source");
        boolean said = source.isEmpty() || source.equals("table");
        boolean knownSource = table.output("source") < 0 || table.constant(row, "source") != null;
        if (said && knownSource && table.output("unit") < 0) {
            problems.add(table.error(row, "unit", Sentence.of("check.unit-missing")));
        }
        attribute(table, row, source, knownSource);
        number(table, row, "amount").filter(amount -> List.of("power", "node", "step").contains(source) && amount.signum() > 0)
                .ifPresent(amount -> problems.add(table.warning(row, "amount", Sentence.of("check.amount-unread", source))));
    }

    private void attribute(CheckedTable table, Row row, String source, boolean knownSource) {
        String attribute = table.text(row, "attribute");
        if (knownSource && !source.equals("attribute") && !attribute.isEmpty()) {
            problems.add(table.warning(row, "attribute", Sentence.of("check.attribute-unread", attribute,
                    source.isEmpty() ? "table" : source)));
        }
    }

    private void milestone(CheckedTable table, Row row) {
        String when = table.text(row, "when");
        String unit = table.text(row, "unit");
        Optional<BigDecimal> amount = number(table, row, "amount");
        if (when.equals("percent")) {
            share(table, row, amount);
            return;
        }
        whole(table, row, "amount", unit);
        if (when.equals("remaining")) {
            amount.ifPresent(left -> atOnce(table, row, left, unit));
        }
        boolean lengthless = amount.filter(length -> length.signum() == 0).isPresent() || table.output("amount") < 0;
        if (table.output("unit") < 0 && (when.equals("remaining") || !lengthless)) {
            problems.add(table.error(row, "unit", Sentence.of("check.unit-missing")));
        }
    }

    private void share(CheckedTable table, Row row, Optional<BigDecimal> amount) {
        amount.filter(share -> share.signum() < 0).ifPresent(share -> negative(table, row, "amount", share));
        amount.filter(share -> share.compareTo(HUNDRED) > 0).ifPresent(share ->
                problems.add(table.error(row, "amount", Sentence.of("check.share-above-all", share))));
    }

    /** A warning of what remains must be shorter than the period. */
    private void atOnce(CheckedTable table, Row row, BigDecimal amount, String unit) {
        for (CheckedTable limits : checked.tables(TableUse.LIMITS)) {
            for (Row limit : limits.table().rows()) {
                List<String> clocks = limits.asked(limit, "clock");
                boolean same = !clocks.isEmpty() && clocks.equals(table.asked(row, "clock")) && limits.text(limit, "unit").equals(unit)
                        && List.of("", "table").contains(limits.text(limit, "source"));
                number(limits, limit, "amount").filter(whole -> same && whole.compareTo(amount) <= 0).ifPresent(whole ->
                        problems.add(table.warning(row, "amount", Sentence.of("check.reached-at-once", clocks.get(0), whole, unit, limit.id()))));
            }
        }
    }

    private void points(CheckedTable table, Row row) {
        number(table, row, "points").filter(points -> points.signum() < 0)
                .ifPresent(points -> negative(table, row, "points", points));
    }

    private static Optional<BigDecimal> number(CheckedTable table, Row row, String output) {
        Constant constant = table.constant(row, output);
        return constant != null && constant.value() instanceof BigDecimal number ? Optional.of(number) : Optional.empty();
    }

    private void whole(CheckedTable table, Row row, String output, String unit) {
        Optional<BigDecimal> given = number(table, row, output);
        if (given.isEmpty()) {
            return;
        }
        BigDecimal amount = given.get();
        if (amount.signum() < 0) {
            negative(table, row, output, amount);
        } else if (amount.stripTrailingZeros().scale() > 0) {
            problems.add(table.error(row, output, Sentence.of("check.not-whole", amount)));
        } else {
            tooLong(table, row, output, amount, unit);
        }
    }

    private void negative(CheckedTable table, Row row, String output, BigDecimal amount) {
        problems.add(table.error(row, output, Sentence.of("check.negative", amount)));
    }

    private void tooLong(CheckedTable table, Row row, String output, BigDecimal amount, @Nullable String unit) {
        int longest = LONGEST.getOrDefault(unit, YEARS_MAX * 366 * 24);
        if (amount.compareTo(BigDecimal.valueOf(longest)) > 0) {
            problems.add(table.error(row, output, Sentence.of("check.too-long", amount, String.valueOf(unit), longest, YEARS_MAX)));
        } else if ("working-day".equals(unit) && !days.reach(amount.intValueExact())) {
            problems.add(table.error(row, output, Sentence.of("check.too-many-working-days", amount, days.calendar(), days.firstYear(),
                    days.lastYear())));
        }
    }
}
