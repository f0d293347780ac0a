package org.mingjing.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.screen.Token.Kind;

/** Reads expressions that {@link Expression} has let pass into terms. */
final class DrlReader {

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

    private final List<Token> tokens;
    private int at;

    DrlReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    static DrlRule.Condition condition(String written, int line) {
        DrlReader reader = new DrlReader(Lexer.tokens(written, line));
        Token first = reader.peek();
        boolean binds = first.kind() == Kind.VARIABLE && reader.tokens.get(1).is(":");
        if (binds) {
            reader.take();
            reader.take();
        }
        return new DrlRule.Condition(binds ? first.text() : "", written, reader.term(), first.line());
    }

    /** What a consequence reports. */
    static List<DrlRule.Report> reports(List<Token> tokens) {
        DrlReader reader = new DrlReader(tokens);
        List<DrlRule.Report> reports = new ArrayList<>();
        while (reader.peek().kind() != Kind.END) {
            reports.add(reader.report());
        }
        return reports;
    }

    private DrlRule.Report report() {
        take();
        take();
        boolean undetermined = take().is("cannotTell");
        take();
        Token rule = take();
        take();
        List<DrlRule.Telling> tellings = new ArrayList<>();
        while (takeIf(".")) {
            Token word = take();
            take();
            tellings.add(new DrlRule.Telling(word.text(), arguments(), word.line()));
        }
        takeIf(";");
        return new DrlRule.Report(rule.text(), undetermined, rule.line(), tellings);
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private boolean takeIf(String sign) {
        boolean is = peek().is(sign);
        if (is) {
            take();
        }
        return is;
    }

    DrlTerm term() {
        List<DrlTerm> any = new ArrayList<>(List.of(both()));
        int line = peek().line();
        while (takeIf("||")) {
            any.add(both(lastCompared(any.get(any.size() - 1))));
        }
        return any.size() == 1 ? any.get(0) : new DrlTerm.Operation("||", any, line);
    }

    private DrlTerm both() {
        return both(null);
    }

    private DrlTerm both(@Nullable DrlTerm compared) {
        List<DrlTerm> all = new ArrayList<>(List.of(comparison(compared)));
        int line = peek().line();
        while (takeIf("&&")) {
            all.add(comparison(lastCompared(all.get(all.size() - 1))));
        }
        return all.size() == 1 ? all.get(0) : new DrlTerm.Operation("&&", all, line);
    }

    /** What a comparison that leaves its left side out compares. */
    private static @Nullable DrlTerm lastCompared(DrlTerm before) {
        if (before instanceof DrlTerm.Operation joined && (joined.operator().equals("&&") || joined.operator().equals("||"))) {
            return lastCompared(joined.parts().get(joined.parts().size() - 1));
        }
        return before instanceof DrlTerm.Operation operation && COMPARISONS.contains(operation.operator())
                ? operation.parts().get(0) : null;
    }

    private DrlTerm comparison(@Nullable DrlTerm compared) {
        boolean leftOut = compared != null && COMPARISONS.contains(peek().text()) && peek().kind() == Kind.SIGN;
        DrlTerm left = leftOut ? compared : sum();
        Token operator = peek();
        if (operator.kind() == Kind.SIGN && COMPARISONS.contains(operator.text())) {
            take();
            return new DrlTerm.Operation(operator.text(), List.of(left, sum()), operator.line());
        }
        boolean not = takeIf("not");
        if (takeIf("in")) {
            take();
            List<DrlTerm> parts = new ArrayList<>(List.of(left));
            parts.addAll(arguments());
            return new DrlTerm.Operation(not ? "not in" : "in", parts, operator.line());
        }
        if (takeIf("str")) {
            take();
            Token how = take();
            take();
            return new DrlTerm.Operation(how.text(), List.of(left, sum()), operator.line());
        }
        return left;
    }

    private DrlTerm sum() {
        DrlTerm left = operand();
        while (peek().kind() == Kind.SIGN && ARITHMETIC.contains(peek().text())) {
            Token operator = take();
            left = new DrlTerm.Operation(operator.text(), List.of(left, operand()), operator.line());
        }
        return left;
    }

    private DrlTerm operand() {
        Token token = take();
        if (token.is("!") || token.is("-")) {
            return negated(token, operand());
        }
        return switch (token.kind()) {
            case TEXT -> new DrlTerm.Literal(token.text());
            case NUMBER -> new DrlTerm.Literal(new BigDecimal(token.text()));
            case VARIABLE -> asked(new DrlTerm.Variable(token.text(), token.line()));
            case NAME -> asked(named(token));
            default -> {
                DrlTerm inside = term();
                take();
                yield inside;
            }
        };
    }

    private static DrlTerm negated(Token sign, DrlTerm term) {
        return sign.is("-") && term instanceof DrlTerm.Literal literal && literal.value() instanceof BigDecimal number
                ? new DrlTerm.Literal(number.negate())
                : new DrlTerm.Operation(sign.text(), List.of(term), sign.line());
    }

    private DrlTerm named(Token token) {
        return switch (token.text()) {
            case "null" -> new DrlTerm.Literal(null);
            case "true", "false" -> new DrlTerm.Literal(Boolean.valueOf(token.text()));
            default -> word(null, token);
        };
    }

    private DrlTerm asked(DrlTerm of) {
        DrlTerm result = of;
        while (takeIf(".")) {
            result = word(result, take());
        }
        return result;
    }

    private DrlTerm word(@Nullable DrlTerm of, Token name) {
        DrlTerm owner = of instanceof DrlTerm.Word self && self.of() == null && self.name().equals("this") ? null : of;
        return new DrlTerm.Word(owner, name.text(), takeIf("(") ? arguments() : null, name.line());
    }

    private List<DrlTerm> arguments() {
        List<DrlTerm> terms = new ArrayList<>();
        if (takeIf(")")) {
            return terms;
        }
        do {
            terms.add(term());
        } while (takeIf(","));
        take();
        return terms;
    }
}
