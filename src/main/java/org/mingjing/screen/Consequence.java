package org.mingjing.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.screen.Token.Kind;

/** The part of a rule after {@code then}: reports of findings and nothing else. */
final class Consequence {

    private static final String ONLY_REPORTS =
            "After 'then' a rule can only report: write findings.found(\"RULE-ID\") or findings.cannotTell(\"RULE-ID\"), "
                    + "followed by what is to be told, and a semicolon.";

    private Consequence() {}

    /**
     * @return the rule ids reported, with their lines
     * @throws Refused at the first thing that is not a report
     */
    static List<NamedLine> reported(List<Token> tokens, Map<String, Class<?>> variables) {
        Expression expression = new Expression(tokens, null, variables);
        List<NamedLine> reported = new ArrayList<>();
        if (expression.peek().kind() == Kind.END) {
            throw new Refused(expression.peek().line(), "The rule reports nothing. " + ONLY_REPORTS);
        }
        while (expression.peek().kind() != Kind.END) {
            reported.add(report(expression));
        }
        return reported;
    }

    private static NamedLine report(Expression expression) {
        Token findings = expression.take();
        if (!findings.is("findings") || !expression.takeIf(".")) {
            throw new Refused(findings.line(), findings.shown() + " cannot stand here. " + ONLY_REPORTS);
        }
        Token how = expression.take();
        if (!how.is("found") && !how.is("cannotTell")) {
            throw new Refused(how.line(), how.shown() + " cannot stand here. " + ONLY_REPORTS);
        }
        expression.expect("(");
        Token id = expression.take();
        if (id.kind() != Kind.TEXT) {
            throw new Refused(id.line(), "The rule id must be written as a text in double quotes, but there is "
                    + id.shown() + ".");
        }
        expression.expect(")");
        while (expression.takeIf(".")) {
            telling(expression);
        }
        expression.expect(";");
        return new NamedLine(id.text(), id.line());
    }

    private static void telling(Expression expression) {
        Token name = expression.take();
        expression.expect("(");
        List<Class<?>> given = expression.arguments();
        if (!RuleWords.tellings().contains(name.text())) {
            throw new Refused(name.line(), "A report cannot be told " + name.shown() + " in this way; write one of "
                    + String.join(", ", RuleWords.tellings()) + ".");
        }
        RuleWords.mistold(name.text(), given).ifPresent(fault -> {
            throw new Refused(name.line(), fault + ".");
        });
    }
}
