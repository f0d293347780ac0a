package org.mingjing.calendar;

/** A period with its own unit, such as 20 working days; the amount is zero or more, and within a hundred years of hours. */
public record Limit(int amount, LimitUnit unit) {

    /** No law gives longer; beyond it dates run out of what a calendar can name. */
    private static final int AMOUNT_MAX = 1_000_000;

    public Limit {
        if (amount > AMOUNT_MAX) {
            throw new IllegalArgumentException("A limit of " + amount + " " + unit.code() + " is longer than any calendar; "
                    + "write " + AMOUNT_MAX + " or less.");
        }
        if (amount < 0) {
            throw new IllegalArgumentException("A limit of " + amount + " " + unit.code() + " is negative; write 0 or more.");
        }
    }

    /** The sum of this limit and another. @throws IllegalArgumentException if the units differ */
    Limit plus(Limit other) {
        if (other.unit != unit) {
            throw new IllegalArgumentException("A limit of " + this + " cannot be extended by " + other
                    + "; give the extension in the unit of the limit.");
        }
        return new Limit(Math.addExact(amount, other.amount), unit);
    }

    /** For instance {@code 20 working-day}. */
    @Override
    public String toString() {
        return amount + " " + unit.code();
    }
}
