package org.mingjing.assess;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.engine.Fallbacks;
import org.mingjing.rules.RulePackage;

/**
 * Assessors by content hash. A package is compiled once; several versions live at once; beyond the bound the one
 * longest unused is disposed of and compiled again when it is next asked for.
 */
public final class Assessors implements AutoCloseable {

    private final int keptMax;
    private final Engines engines;
    private final CompilationObserver observer;
    private final Map<String, CompiledPackage> byHash = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, CompletableFuture<CompiledPackage>> beingCompiled = new HashMap<>();
    private final Map<String, AssessmentFailed> refusedByHash = new HashMap<>();

    /** Told of compilations, for metrics; this room has no clock of its own. */
    @FunctionalInterface
    public interface CompilationObserver {

        /** A compilation begins. @return what to run when it has ended, whether or not it succeeded */
        Runnable compiling(RulePackage rules);
    }

    /**
     * @param keptMax how many compiled packages are kept
     * @param observer told of each compilation
     * @param engines with what they are compiled and run
     */
    public Assessors(int keptMax, CompilationObserver observer, Engines engines) {
        this.keptMax = keptMax;
        this.observer = observer;
        this.engines = engines;
    }

    public Assessors(int keptMax, CompilationObserver observer) {
        this(keptMax, observer, Engines.of(EngineChoice.FAST));
    }

    public Assessors(int keptMax) {
        this(keptMax, rules -> () -> { });
    }

    /**
     * While a package is compiled, the others are given as ever; whoever asks for that one waits.
     *
     * @throws AssessmentFailed if the package does not compile, which is found out once and not for each case
     */
    public Assessor of(RulePackage rules) {
        CompletableFuture<CompiledPackage> mine = new CompletableFuture<>();
        CompletableFuture<CompiledPackage> known = find(rules, mine);
        if (known == mine) {
            compile(rules, mine);
        }
        try {
            return new Assessor(known.join());
        } catch (CompletionException e) {
            if (e.getCause() instanceof AssessmentFailed refused) {
                throw AssessmentFailed.because(refused);
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }

    private synchronized CompletableFuture<CompiledPackage> find(
            RulePackage rules, CompletableFuture<CompiledPackage> otherwise) {
        AssessmentFailed refused = refusedByHash.get(rules.hash());
        if (refused != null) {
            return CompletableFuture.failedFuture(refused);
        }
        CompiledPackage compiled = byHash.get(rules.hash());
        if (compiled != null) {
            return CompletableFuture.completedFuture(compiled);
        }
        CompletableFuture<CompiledPackage> underWay = beingCompiled.putIfAbsent(rules.hash(), otherwise);
        return underWay == null ? otherwise : underWay;
    }

    private void compile(RulePackage rules, CompletableFuture<CompiledPackage> to) {
        try {
            CompiledPackage compiled = compile(rules);
            keep(rules, compiled);
            to.complete(compiled);
        } catch (RuntimeException | Error e) {
            refuse(rules, e);
            to.completeExceptionally(e);
        }
    }

    private CompiledPackage compile(RulePackage rules) {
        Runnable ended = observer.compiling(rules);
        try {
            return CompiledPackage.compile(rules, engines);
        } finally {
            ended.run();
        }
    }

    private synchronized void keep(RulePackage rules, CompiledPackage compiled) {
        beingCompiled.remove(rules.hash());
        byHash.put(rules.hash(), compiled);
        evict();
    }

    private synchronized void refuse(RulePackage rules, Throwable e) {
        beingCompiled.remove(rules.hash());
        if (e instanceof AssessmentFailed refused) {
            refusedByHash.put(rules.hash(), refused);
        }
    }

    /** How often the quicker engines have left an answer to the reference. */
    public Fallbacks fallbacks() {
        return engines.fallbacks();
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
