package org.mingjing.calendar;

import org.mingjing.texts.WrongInput;

/** A period with its own unit, such as 20 working days; the amount is zero or more, and within a hundred years of hours. */
public record Limit(int amount, LimitUnit unit) {

    /** No law gives longer; beyond it dates run out of what a calendar can name. */
    private static final int AMOUNT_MAX = 1_000_000;

    public Limit {
        if (amount > AMOUNT_MAX) {
            throw WrongInput.of("calendar.limit-long", amount, unit.code(), AMOUNT_MAX);
        }
        if (amount < 0) {
            throw WrongInput.of("calendar.limit-negative", amount, unit.code());
        }
    }

    /** The sum of this limit and another. @throws IllegalArgumentException if the units differ */
    Limit plus(Limit other) {
        if (other.unit != unit) {
            throw WrongInput.of("calendar.extension-unit", this, other);
        }
        return new Limit(Math.addExact(amount, other.amount), unit);
    }

    /** For instance {@code 20 working-day}. */
    @Override
    public String toString() {
        return amount + " " + unit.code();
    }
}
