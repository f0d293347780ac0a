package org.mingjing.columns;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoPeriod;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;

/** Translates the columns of a table one by one, and the inputs that no column asks but kie-dmn checks. */
public final class ColumnTranslation {

    private final TableSource source;
    private final ZoneId zone;
    private final AskableValues bounds;
    private final List<Column> columns = new ArrayList<>();
    private final List<Samples> samples = new ArrayList<>();

    public ColumnTranslation(TableSource source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
        this.bounds = new AskableValues(source);
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Samples> samples() {
        return samples;
    }

    public void translate() throws Untranslatable {
        DecisionTable table = source.table();
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < table.getInput().size(); i++) {
            InputClause column = table.getInput().get(i);
            String input = source.inputOf(column);
            asked.add(input);
            try {
                add(input, index(column, source.cells(i)));
            } catch (Untranslatable e) {
                throw new Untranslatable("columns.in-column", input, e.sentence());
            }
        }
        Condition always = new Condition(List.of(), value -> true);
        for (String input : source.inputs().keySet()) {
            if (!asked.contains(input)) {
                add(input, index(input, Collections.nCopies(source.rows(), always), List.of(bounds.ofInput(input))));
            }
        }
    }

    private List<Condition> allowed(String input, InputClause column) throws Untranslatable {
        Condition own = bounds.ofColumn(column);
        return own == null ? List.of(bounds.ofInput(input)) : List.of(bounds.ofInput(input), own);
    }

    /** The index of some rows of a column. @param cells what they say in it */
    ColumnIndex<?> index(InputClause column, List<String> cells) throws Untranslatable {
        String input = source.inputOf(column);
        return index(input, conditions(column, cells), allowed(input, column));
    }

    private List<Condition> conditions(InputClause column, List<String> cells) throws Untranslatable {
        Map<String, Condition> byText = new HashMap<>();
        List<Condition> conditions = new ArrayList<>();
        DMNType type = bounds.typeInCells(column);
        for (String text : cells) {
            Condition known = byText.get(text);
            if (known == null) {
                known = Condition.cell(source.feel(), source.feel().condition(text, type));
                byText.put(text, known);
            }
            conditions.add(known);
        }
        return conditions;
    }

    private void add(String input, ColumnIndex<?> index) {
        columns.add(index.column(input));
        samples.add(index.samples(input));
    }

    private ColumnIndex<?> index(String input, List<Condition> cells, List<Condition> allowed) throws Untranslatable {
        Set<Object> constants = new HashSet<>();
        cells.forEach(cell -> constants.addAll(cell.constants()));
        allowed.forEach(bound -> constants.addAll(bound.constants()));
        return index(order(bounds.typeOf(input), constants), cells, allowed, List.copyOf(constants));
    }

    private static <K extends Comparable<K>> ColumnIndex<K> index(ValueOrder<K> order, List<Condition> cells,
            List<Condition> allowed, List<Object> constants) throws Untranslatable {
        ColumnIndex<K> index = new ColumnIndex<>(order, constants, cells.size());
        index.rows(cells);
        for (Condition bound : allowed) {
            index.refuseUnless(bound);
        }
        return index;
    }

    private ValueOrder<?> order(BaseDMNTypeImpl type, Set<Object> constants) throws Untranslatable {
        BaseDMNTypeImpl base = type;
        while (base.getBaseType() != null) {
            base = (BaseDMNTypeImpl) base.getBaseType();
        }
        ValueOrder<?> order = ofType(base.getFeelType(), constants);
        return order != null ? order : ofConstants(constants);
    }

    private @Nullable ValueOrder<?> ofType(Type type, Set<Object> constants) throws Untranslatable {
        if (!(type instanceof BuiltInType known)) {
            throw new Untranslatable("columns.values-of-no-order");
        }
        return switch (known) {
            case STRING -> new TextOrder();
            case NUMBER -> new NumberOrder();
            case BOOLEAN -> CountedOrder.truth();
            case DATE -> CountedOrder.dates();
            case DATE_TIME -> moments(constants);
            case DURATION -> constants.stream().anyMatch(ChronoPeriod.class::isInstance)
                    ? CountedOrder.months() : CountedOrder.durations();
            case UNKNOWN -> null;
            default -> throw new Untranslatable("columns.values-of-type", known.getName());
        };
    }

    private ValueOrder<?> ofConstants(Set<Object> constants) throws Untranslatable {
        Object first = constants.stream().findFirst()
                .orElseThrow(() -> new Untranslatable("columns.values-of-unknown-type"));
        return first instanceof String ? new TextOrder()
                : first instanceof BigDecimal ? new NumberOrder()
                : first instanceof Boolean ? CountedOrder.truth()
                : first instanceof LocalDate ? CountedOrder.dates()
                : first instanceof LocalDateTime || first instanceof OffsetDateTime || first instanceof ZonedDateTime
                ? moments(constants)
                : first instanceof Duration ? CountedOrder.durations()
                : CountedOrder.months();
    }

    private ValueOrder<?> moments(Set<Object> constants) {
        return constants.stream().anyMatch(LocalDateTime.class::isInstance)
                ? CountedOrder.momentsOnlyIn(zone) : CountedOrder.moments(zone);
    }
}
