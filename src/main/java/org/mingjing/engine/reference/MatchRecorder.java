package org.mingjing.engine.reference;

import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.mingjing.engine.MatchedRow;

/** Notes which rows the evaluation under way on this thread selected. */
final class MatchRecorder implements DMNRuntimeEventListener {

    private final ThreadLocal<List<MatchedRow>> matches = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        List<String> ids = event.getSelectedIds();
        for (String id : ids == null || ids.isEmpty() ? event.getMatchesIds() : ids) {
            matches.get().add(new MatchedRow(event.getDecisionName(), id));
        }
    }

    /** Drops what an evaluation that failed on this thread may have left. */
    void forget() {
        matches.get().clear();
    }

    /** The rows noted on this thread since the last call. */
    List<MatchedRow> take() {
        List<MatchedRow> taken = List.copyOf(matches.get());
        matches.get().clear();
        return taken;
    }
}
