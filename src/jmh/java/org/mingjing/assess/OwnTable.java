package org.mingjing.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.engine.TableAnswer;
import org.mingjing.rules.TableUse;

/** The product's decision table, as an assessment asks it. */
final class OwnTable implements TableEngine {

    private final CompiledTable table;

    OwnTable(TrialTable trial, EngineChoice choice) {
        this.table = CompiledPackage.compile(trial.inPackage(), Engines.of(choice)).tables(TableUse.CASE).get(0);
    }

    @Override
    public TableAnswer ask(Query query) {
        return table.ask(query);
    }

    @Override
    public int row(@Nullable Object answer) {
        List<Map<String, Object>> results = answer instanceof TableAnswer given ? given.results() : List.of();
        return results.isEmpty() ? -1 : ((BigDecimal) results.get(0).get("points")).intValueExact();
    }
}
