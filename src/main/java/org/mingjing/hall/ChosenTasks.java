package org.mingjing.hall;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.warn.Handling;
import org.mingjing.warn.TaskQuery;

/** Which tasks a request asks for, as its parameters say. */
record ChosenTasks(
        @Nullable String kind, @Nullable String state, @Nullable String department, @Nullable String list, @Nullable String warning) {

    /** @throws IllegalArgumentException with a sentence if a kind or state is none */
    TaskQuery query(Handling handling, Instant now) {
        TaskQuery query = new TaskQuery(parted(kind), parted(state), parted(department), list == null ? "" : list, warning == null ? "" : warning);
        handling.check(query, now);
        return query;
    }

    private static Set<String> parted(@Nullable String codes) {
        return codes == null ? Set.of()
                : Arrays.stream(codes.split(",")).map(String::strip).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }
}
