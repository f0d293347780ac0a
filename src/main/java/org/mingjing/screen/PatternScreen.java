package org.mingjing.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Names;
import org.mingjing.texts.Sentence;

/** The part of a rule between {@code when} and {@code then}; binds its variables and refuses what is not allowed. */
final class PatternScreen {

    private static final List<Class<?>> JOINS =
            List.of(AndDescr.class, OrDescr.class, NotDescr.class, ExistsDescr.class, ForallDescr.class);

    private static final int PATTERNS_MAX = 30;
    private static final Pattern VARIABLE = Pattern.compile("\\$[^$]+");

    private final Map<String, Class<?>> variables;
    private final Refusals refusals;
    private int patterns;

    /** Takes what is refused. */
    interface Refusals {
        void refuse(int line, Sentence sentence);
    }

    PatternScreen(Map<String, Class<?>> variables, Refusals refusals) {
        this.variables = variables;
        this.refusals = refusals;
    }

    void walk(BaseDescr condition) {
        if (condition instanceof AnnotatedBaseDescr annotated && !annotated.getAnnotationNames().isEmpty()) {
            refusals.refuse(condition.getLine(), Sentence.of("screen.pattern-annotation"));
        }
        if (JOINS.contains(condition.getClass())) {
            ((ConditionalElementDescr) condition).getDescrs().forEach(part -> walk((BaseDescr) part));
        } else if (condition instanceof PatternDescr pattern) {
            pattern(pattern);
        } else {
            refusals.refuse(condition.getLine(), Sentence.of("screen.condition-unfit"));
        }
    }

    private void pattern(PatternDescr pattern) {
        if (++patterns > PATTERNS_MAX) {
            throw new Refused(pattern.getLine(), "screen.patterns-max", PATTERNS_MAX);
        }
        // What groups as well as accumulates is a kind of its own, which says more than is looked at here.
        boolean accumulates = pattern.getSource() != null && pattern.getSource().getClass() == AccumulateDescr.class
                && "Object".equals(pattern.getObjectType()) && !pattern.isQuery();
        Optional<Class<?>> type = RuleWords.type(String.valueOf(pattern.getObjectType()));
        if (pattern.getObjectType() == null) {
            refusals.refuse(pattern.getLine(), Sentence.of("screen.condition-slash"));
            return;
        }
        if (!accumulates && (type.isEmpty() || pattern.isQuery())) {
            refusals.refuse(pattern.getLine(), Sentence.of("screen.no-type", Names.shown(pattern.getObjectType()), RuleWords.typeNames()));
            return;
        }
        if (!accumulates && pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
            refusals.refuse(pattern.getLine(), Sentence.of("screen.pattern-from", pattern.getObjectType()));
            return;
        }
        if (pattern.isUnification()) {
            refusals.refuse(pattern.getLine(), Sentence.of("screen.pattern-annotation"));
        }
        if (accumulates) {
            accumulate((AccumulateDescr) pattern.getSource());
        }
        if (pattern.getIdentifier() != null) {
            bind(pattern.getIdentifier(), pattern.getLine(), type.orElse(Number.class));
        }
        pattern.getConstraint().getDescrs().forEach(part -> constraint(pattern, part, accumulates ? null : type.get()));
    }

    private void accumulate(AccumulateDescr accumulate) {
        walk(accumulate.getInput());
        boolean hasCode = !accumulate.isExternalFunction() || accumulate.getInitCode() != null
                || accumulate.getActionCode() != null || accumulate.getResultCode() != null;
        if (hasCode) {
            refusals.refuse(accumulate.getLine(), Sentence.of("screen.accumulate-code", RuleWords.functions()));
            return;
        }
        for (var function : accumulate.getFunctions()) {
            if (!RuleWords.functions().contains(function.getFunction())) {
                refusals.refuse(accumulate.getLine(), Sentence.of("screen.accumulate-function",
                        Names.shown(function.getFunction()), RuleWords.functions()));
            }
            for (String parameter : function.getParams()) {
                check(parameter, accumulate.getLine(), null);
            }
            if (function.isUnification()) {
                refusals.refuse(accumulate.getLine(), Sentence.of("screen.accumulate-bound"));
            }
            if (function.getBind() != null) {
                bind(function.getBind(), accumulate.getLine(), Number.class);
            }
        }
    }

    private void bind(String name, int line, Class<?> type) {
        if (!VARIABLE.matcher(name).matches() || !name.codePoints().allMatch(RuleWords::isWordPart)) {
            refusals.refuse(line, Sentence.of("screen.variable-name", Names.shown(name)));
        }
        variables.put(name, type);
    }

    private void constraint(PatternDescr pattern, BaseDescr part, @Nullable Class<?> type) {
        boolean named = part instanceof ExprConstraintDescr expression
                && expression.getType() == ExprConstraintDescr.Type.NAMED;
        if (!named) {
            refusals.refuse(pattern.getLine(), Sentence.of("screen.condition-no-property"));
            return;
        }
        check(((ExprConstraintDescr) part).getExpression(), part.getLine() > 0 ? part.getLine() : pattern.getLine(), type);
    }

    private void check(String text, int line, @Nullable Class<?> subject) {
        try {
            Expression expression = new Expression(Lexer.tokens(text, line), subject, variables);
            Token variable = expression.startsBinding() ? expression.take() : null;
            if (variable != null) {
                expression.expect(":");
            }
            Class<?> type = expression.value();
            expression.end();
            if (variable != null) {
                variables.put(variable.text(), type);
            }
        } catch (Refused e) {
            refusals.refuse(e.line(), e.sentence());
        }
    }
}
