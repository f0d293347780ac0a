package org.mingjing.assess;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingjing.clocks.NextCheck;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.engine.MatchedRows;
import org.mingjing.facts.CaseFile;
import org.mingjing.rules.RulePackage;

/** What the rules of a package are run over. */
public final class RuleInputs implements AutoCloseable {

    private final CompiledPackage compiled;

    public RuleInputs(RulePackage rules) {
        compiled = CompiledPackage.compile(rules, Engines.of(EngineChoice.FAST));
    }

    /** The facts of a case as rules see them; nothing if none of it is visible yet. */
    public Optional<List<Object>> of(CaseFile caseFile, Instant asOf) {
        return caseFile.asOf(asOf).map(visible ->
                new CaseEvaluation(compiled, visible, asOf, new NextCheck(asOf), new MatchedRows()).facts());
    }

    @Override
    public void close() {
        compiled.close();
    }
}
