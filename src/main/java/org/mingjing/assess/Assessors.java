package org.mingjing.assess;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mingjing.rules.RulePackage;

/**
 * Assessors by content hash. A package is compiled once; several versions live at once; beyond the bound the one
 * longest unused is disposed of and compiled again when it is next asked for.
 */
public final class Assessors implements AutoCloseable {

    private final int keptMax;
    private final TableMode mode;
    private final CompilationObserver observer;
    private final CompiledRules kept;
    private final Map<String, CompiledPackage> byHash = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, AssessmentFailed> refusedByHash = new HashMap<>();

    /** Told of compilations, for metrics; this room has no clock of its own. */
    @FunctionalInterface
    public interface CompilationObserver {

        /** A compilation begins. @return what to run when it has ended, whether or not it succeeded */
        Runnable compiling(RulePackage rules);
    }

    /**
     * @param keptMax how many compiled packages are kept
     * @param mode how their tables are asked
     * @param observer told of each compilation
     * @param kept where compiled rules are kept between runs of the program
     */
    public Assessors(int keptMax, TableMode mode, CompilationObserver observer, CompiledRules kept) {
        this.keptMax = keptMax;
        this.mode = mode;
        this.observer = observer;
        this.kept = kept;
    }

    public Assessors(int keptMax, TableMode mode, CompilationObserver observer) {
        this(keptMax, mode, observer, CompiledRules.NONE);
    }

    public Assessors(int keptMax, CompilationObserver observer) {
        this(keptMax, TableMode.COMPILED, observer);
    }

    public Assessors(int keptMax) {
        this(keptMax, rules -> () -> { });
    }

    /** @throws AssessmentFailed if the package does not compile, which is found out once and not for each case */
    public synchronized Assessor of(RulePackage rules) {
        AssessmentFailed refused = refusedByHash.get(rules.hash());
        if (refused != null) {
            throw new AssessmentFailed(String.valueOf(refused.getMessage()), refused);
        }
        CompiledPackage compiled = byHash.get(rules.hash());
        if (compiled == null) {
            compiled = compile(rules);
            byHash.put(rules.hash(), compiled);
            evict();
        }
        return new Assessor(compiled);
    }

    private CompiledPackage compile(RulePackage rules) {
        Runnable ended = observer.compiling(rules);
        try {
            return CompiledPackage.compile(rules, mode, kept);
        } catch (AssessmentFailed e) {
            refusedByHash.put(rules.hash(), e);
            throw e;
        } finally {
            ended.run();
        }
    }

    /** How many compiled packages are kept now. */
    public synchronized int alive() {
        return byHash.size();
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
