package org.mingjing.columns;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.runtime.UnaryTest;

/**
 * Something that kie-dmn holds about a value and that changes at some constants and nowhere else: a cell of a table, or
 * the bounds of what a column allows. What it holds is always asked of kie-dmn, never worked out here.
 *
 * @param constants where the answer can change
 */
public record Condition(List<Object> constants, Test test) {

    /** Asks kie-dmn. */
    interface Test {

        /** Whether the condition holds, null if kie-dmn refuses the value. */
        @Nullable Boolean holds(@Nullable Object value);
    }

    public static Condition cell(Feel feel, Feel.Read read) throws Untranslatable {
        List<Object> constants = Constants.in(read.tree(), feel.evaluating(new ArrayList<>()));
        return new Condition(constants, anyOf(feel, read.tests()));
    }

    /** What kie-dmn accepts as a value of the type. @param constants those that the type and its base types name */
    static Condition type(BaseDMNTypeImpl type, List<Object> constants) {
        return new Condition(constants, value -> {
            try {
                return type.isAssignableValue(value);
            } catch (RuntimeException e) {
                return null;
            }
        });
    }

    /** What a column takes over from the allowed values of its type. */
    static Condition allowed(Feel feel, BaseDMNTypeImpl type, List<Object> constants) {
        return new Condition(constants, anyOf(feel, type.getAllowedValuesFEEL()));
    }

    private static Test anyOf(Feel feel, List<UnaryTest> tests) {
        return value -> {
            List<FEELEvent> events = new ArrayList<>();
            EvaluationContextImpl context = feel.evaluating(events);
            context.setValue("?", value);
            Object asked = context.getValue("?");
            try {
                boolean holds = tests.stream().anyMatch(one -> Boolean.TRUE.equals(one.apply(context, asked)));
                return Feel.isRefused(events) ? null : Boolean.valueOf(holds);
            } catch (RuntimeException e) {
                return null;
            }
        };
    }
}
