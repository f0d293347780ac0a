package org.mingjing.warn;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.engine.RowValues;
import org.mingjing.texts.Language;

/** What the package says of tasks. */
record TaskTables(HandlingTables tables) {

    static final String KIND = "task-kind.";
    static final String STATE = "task-state.";
    static final String ACT = "task-act.";

    /** What the act does in the state, null if it cannot be done there. */
    @Nullable TaskAct act(String state, String act) {
        List<Map<String, Object>> rows = tables.ask("task-acts", Map.of("state", state, "act", act));
        return rows.isEmpty() ? null : TaskAct.of(state, rows.get(0));
    }

    /** The term of a task for which no last day is said, "" if one has to be. */
    String term(String kind, boolean urgent) {
        List<Map<String, Object>> rows = tables.ask("task-kinds", Map.of("kind", kind, "urgent", urgent));
        return rows.isEmpty() ? "" : RowValues.text(rows.get(0), "task-kinds", "");
    }

    /** The codes of kinds, states or acts, in the order in which the package words them. */
    List<String> codes(String of) {
        return tables.worded(of);
    }

    String title(String of, String code, Language language) {
        return tables.word(of + code, code, language);
    }
}
