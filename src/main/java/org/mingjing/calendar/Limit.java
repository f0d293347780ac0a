package org.mingjing.calendar;

/** A period with its own unit, such as 20 working days; the amount is zero or more. */
public record Limit(int amount, LimitUnit unit) {

    public Limit {
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
