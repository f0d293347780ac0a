package org.mingjing.engine.fast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.mingjing.engine.FasterRules;
import org.mingjing.engine.MatchingBounds;
import org.mingjing.engine.TooManySteps;
import org.mingjing.words.Findings;

/**
 * The rules of a package, matched one after the other against the facts of a case. Constraints, functions and
 * right-hand sides are those Drools compiled; only the looking for matches is done here. Safe for use by several threads.
 *
 * <p>Good for rules whose right-hand sides change no fact: then the matches of one pass are all there are.
 */
final class DirectMatching implements FasterRules.Matching {

    private final Filters filters;
    private final int indexes;
    private final List<MatchedRule> rules;
    private final int variablesMax;
    private final ConcurrentLinkedQueue<Candidates> unused = new ConcurrentLinkedQueue<>();

    private DirectMatching(Filters filters, int indexes, List<MatchedRule> rules) {
        this.filters = filters;
        this.indexes = indexes;
        this.rules = rules;
        this.variablesMax = rules.stream().mapToInt(MatchedRule::variables).max().orElse(0);
    }

    /** @throws NotMatchable naming the rule and what in it only Drools' own network can match */
    static DirectMatching of(Collection<Model> models) throws NotMatchable {
        Filters filters = new Filters();
        RuleTranslation.Indexes indexes = new RuleTranslation.Indexes();
        List<MatchedRule> rules = new ArrayList<>();
        for (Model model : models) {
            for (Rule rule : model.getRules()) {
                try {
                    rules.add(new RuleTranslation(filters, indexes).translate(rule));
                } catch (NotMatchable e) {
                    throw new NotMatchable("fast.rule", rule.getName(), e.sentence());
                }
            }
        }
        return new DirectMatching(filters, indexes.count(), List.copyOf(rules));
    }

    @Override
    public void fire(List<?> facts, Findings findings, MatchingBounds bounds) throws Exception {
        match(facts, findings, true, bounds);
    }

    @Override
    public void count(List<?> facts, MatchingBounds bounds) {
        try {
            match(facts, this, false, bounds);
        } catch (TooManySteps e) {
            throw e;
        } catch (Exception e) {
            // What fails is told by those who run the rules; this only counts as far as they would come.
        }
    }

    private void match(List<?> facts, Object global, boolean reporting, MatchingBounds bounds) throws Exception {
        Candidates candidates = unused.poll();
        if (candidates == null) {
            candidates = new Candidates(filters.count(), indexes);
        }
        try {
            for (Object fact : facts) {
                filters.pass(fact, candidates);
            }
            Frame frame = new Frame(candidates, variablesMax, global, reporting, bounds);
            for (MatchedRule rule : rules) {
                if (rule.canMatch(candidates)) {
                    frame.begin(rule.name());
                    rule.condition().match(frame);
                }
            }
        } finally {
            candidates.clear();
            unused.add(candidates);
        }
    }
}
