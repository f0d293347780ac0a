package org.mingjing.assess;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.mingjing.rules.RulePackage;

/**
 * Assessors by content hash. A package is compiled once; several versions live at once; beyond the bound the one
 * longest unused is disposed of and compiled again when it is next asked for.
 */
public final class Assessors implements AutoCloseable {

    private final int keptMax;
    private final Consumer<Compilation> observer;
    private final Map<String, CompiledPackage> byHash = new LinkedHashMap<>(16, 0.75f, true);

    /** A package was compiled. */
    public record Compilation(RulePackage rules, int alive) {}

    /**
     * @param keptMax how many compiled packages are kept
     * @param observer told after each compilation, for metrics
     */
    public Assessors(int keptMax, Consumer<Compilation> observer) {
        this.keptMax = keptMax;
        this.observer = observer;
    }

    public Assessors(int keptMax) {
        this(keptMax, compilation -> { });
    }

    /** @throws AssessmentFailed if the package does not compile */
    public synchronized Assessor of(RulePackage rules) {
        CompiledPackage compiled = byHash.get(rules.hash());
        if (compiled == null) {
            compiled = CompiledPackage.compile(rules);
            byHash.put(rules.hash(), compiled);
            evict();
            observer.accept(new Compilation(rules, byHash.size()));
        }
        return new Assessor(compiled);
    }

    private void evict() {
        Iterator<CompiledPackage> oldestFirst = byHash.values().iterator();
        while (byHash.size() > keptMax) {
            CompiledPackage oldest = oldestFirst.next();
            oldestFirst.remove();
            oldest.close();
        }
    }

    @Override
    public synchronized void close() {
        byHash.values().forEach(CompiledPackage::close);
        byHash.clear();
    }
}
