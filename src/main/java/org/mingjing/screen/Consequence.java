package org.mingjing.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.screen.Token.Kind;
import org.mingjing.texts.Sentence;

/** The part of a rule after {@code then}: reports of findings and nothing else. */
final class Consequence {

    private static final Sentence ONLY_REPORTS = Sentence.of("screen.only-reports");

    private Consequence() {}

    /**
     * @return the rule ids reported, with their lines
     * @throws Refused at the first thing that is not a report
     */
    static List<NamedLine> reported(List<Token> tokens, Map<String, Class<?>> variables) {
        Expression expression = new Expression(tokens, null, variables);
        List<NamedLine> reported = new ArrayList<>();
        if (expression.peek().kind() == Kind.END) {
            throw new Refused(expression.peek().line(), Sentence.inARow(List.of(Sentence.of("screen.reports-nothing"), ONLY_REPORTS)));
        }
        while (expression.peek().kind() != Kind.END) {
            reported.add(report(expression));
        }
        return reported;
    }

    private static NamedLine report(Expression expression) {
        Token findings = expression.take();
        if (!findings.is("findings") || !expression.takeIf(".")) {
            throw misplaced(findings);
        }
        Token how = expression.take();
        if (!how.is("found") && !how.is("cannotTell")) {
            throw misplaced(how);
        }
        expression.expect("(");
        Token id = expression.take();
        if (id.kind() != Kind.TEXT) {
            throw new Refused(id.line(), "screen.rule-id-no-text", id.shown());
        }
        expression.expect(")");
        while (expression.takeIf(".")) {
            telling(expression);
        }
        expression.expect(";");
        return new NamedLine(id.text(), id.line());
    }

    private static Refused misplaced(Token token) {
        return new Refused(token.line(), Sentence.inARow(List.of(Sentence.of("screen.cannot-stand-here", token.shown()), ONLY_REPORTS)));
    }

    private static void telling(Expression expression) {
        Token name = expression.take();
        expression.expect("(");
        List<Class<?>> given = expression.arguments();
        if (!RuleWords.tellings().contains(name.text())) {
            throw new Refused(name.line(), "screen.not-told", name.shown(), RuleWords.tellings());
        }
        RuleWords.mistold(name.text(), given).ifPresent(fault -> {
            throw new Refused(name.line(), fault);
        });
    }
}
