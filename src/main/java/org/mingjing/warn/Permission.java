package org.mingjing.warn;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.clocks.ClockState;
import org.mingjing.people.Role;
import org.mingjing.warn.ActRefused.Why;

/**
 * Whether a person may act on a warning as it stands.
 *
 * @param history the warning after each act, the newest last
 * @param clocks of its handling, as of the instant; null if they cannot be told, and then no period keeps anybody from acting
 */
record Permission(HandlingTables tables, Onlooker onlooker, List<Warning> history, @Nullable List<ClockState> clocks, Instant now) {

    /** What the act comes to, and the role in which the person does it. */
    record Granted(Transition transition, Role role) {}

    private Warning warning() {
        return history.get(history.size() - 1);
    }

    /** What the act comes to, if the person may do it now. */
    Optional<Granted> granted(String act) {
        try {
            return tables.transition(warning().state(), act) == null ? Optional.empty() : Optional.of(require(act));
        } catch (ActRefused refused) {
            return Optional.empty();
        }
    }

    /** @throws ActRefused with the reason */
    Granted require(String act) {
        Transition transition = tables.transition(warning().state(), act);
        if (transition == null) {
            throw ActRefused.of(Why.TOO_LATE, "warn.not-in-state", tables.acts().contains(act) ? named(act) : act, stateNow());
        }
        Role role = onlooker.roleFor(transition, warning());
        if (role == null) {
            throw ActRefused.of(Why.FORBIDDEN, "warn.not-in-role", named(act),
                    transition.roles().stream().map(code -> HandlingWords.role(tables, code)).toList());
        }
        if (!transition.named() && onlooker.isNamedBy(warning())) {
            throw ActRefused.of(Why.FORBIDDEN, "warn.named", named(act));
        }
        if (transition.decides() && onlooker.gave(warning())) {
            throw ActRefused.of(Why.FORBIDDEN, "warn.giver", named(act));
        }
        if (!transition.earlier() && onlooker.decidedBefore(history)) {
            throw ActRefused.of(Why.FORBIDDEN, "warn.decided-before", named(act));
        }
        requireTime(transition, act);
        return new Granted(transition, role);
    }

    private void requireTime(Transition transition, String act) {
        if (clocks == null) {
            return;
        }
        if (!transition.within().isEmpty() && clocks.stream().noneMatch(clock -> clock.name().equals(transition.within())
                && clock.stop() == null && clock.due() != null && !now.isAfter(clock.due()))) {
            throw ActRefused.of(Why.TOO_LATE, "warn.period-passed", named(act), clock(transition.within()));
        }
        if (!transition.during().isEmpty() && clocks.stream().noneMatch(clock -> clock.name().equals(transition.during())
                && clock.stop() == null)) {
            throw ActRefused.of(Why.TOO_LATE, "warn.period-not-running", named(act), clock(transition.during()));
        }
    }

    private Object named(String act) {
        return HandlingWords.act(tables, act);
    }

    private Object clock(String clock) {
        return HandlingWords.clock(tables, clock);
    }

    private Object stateNow() {
        return HandlingWords.state(tables, warning().state());
    }
}
