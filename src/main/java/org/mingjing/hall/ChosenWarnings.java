package org.mingjing.hall;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.WrongInput;
import org.mingjing.warn.Handling;
import org.mingjing.warn.WarningQuery;

/** Which warnings a request asks for, as its parameters say. */
record ChosenWarnings(
        @Nullable String state, @Nullable String level, @Nullable String department, @Nullable String assignee, @Nullable String q,
        @Nullable String snoozed) {

    /** @throws IllegalArgumentException with a sentence if a state or level is none */
    WarningQuery query(Handling handling, Instant now) {
        WarningQuery query = WarningQuery.of(parted(state), parted(level), parted(department), assignee == null ? "" : assignee,
                q == null ? "" : q);
        handling.check(query, now);
        return query.with(snoozing());
    }

    private WarningQuery.Snoozed snoozing() {
        if (snoozed == null) {
            return WarningQuery.Snoozed.WITH;
        }
        return switch (snoozed) {
            case "no" -> WarningQuery.Snoozed.WITHOUT;
            case "only" -> WarningQuery.Snoozed.ALONE;
            default -> throw WrongInput.of("hall.snoozed", "no", "only", snoozed);
        };
    }

    private static List<String> parted(@Nullable String codes) {
        return codes == null ? List.of() : Arrays.stream(codes.split(",")).map(String::strip).filter(code -> !code.isEmpty()).toList();
    }
}
