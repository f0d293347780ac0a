package org.mingjing.screen;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.screen.Token.Kind;

/**
 * Follows an expression and refuses whatever is not a word of rule authors, a bound variable, a literal or an operator.
 * Since every name is looked up in the vocabulary, no class, constructor or foreign method can be reached.
 */
final class Expression {

    /** A value of which nothing is known; it can be compared with everything. */
    static final Class<?> ANYTHING = Object.class;
    /** What {@code null} is. */
    private static final Class<?> NOTHING = Void.class;

    /** The message about a variable that no pattern binds. */
    static final String UNBOUND = "screen.variable-unbound";

    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> TEXT_COMPARISONS = Set.of("startsWith", "endsWith");

    private final List<Token> tokens;
    private final @Nullable Class<?> subject;
    private final Map<String, Class<?>> variables;
    private int at;

    /**
     * @param subject type whose properties can be named without a variable, null if there is none
     * @param variables bound variables with their types
     */
    Expression(List<Token> tokens, @Nullable Class<?> subject, Map<String, Class<?>> variables) {
        this.tokens = tokens;
        this.subject = subject;
        this.variables = variables;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token take() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean takeIf(String sign) {
        if (peek().is(sign)) {
            take();
            return true;
        }
        return false;
    }

    void expect(String sign) {
        Token token = take();
        if (!token.is(sign)) {
            throw new Refused(token.line(), "screen.expected-sign", sign, token.shown());
        }
    }

    boolean startsBinding() {
        return peek().kind() == Kind.VARIABLE && tokens.get(Math.min(at + 1, tokens.size() - 1)).is(":");
    }

    /** Conditions joined by {@code &&} and {@code ||}. @return type of the value */
    Class<?> value() {
        Class<?> type = comparison(operation());
        while (peek().is("&&") || peek().is("||")) {
            take();
            // Drools lets a second comparison leave out what is compared: place > 1 && < 5.
            type = comparison(COMPARISONS.contains(peek().text()) ? ANYTHING : operation());
        }
        return type;
    }

    private Class<?> comparison(Class<?> left) {
        Token operator = peek();
        if (operator.kind() == Kind.SIGN && COMPARISONS.contains(operator.text())) {
            take();
            comparable(operator, left, operation());
            return boolean.class;
        }
        if (takeIf("not")) {
            expect("in");
            return oneOf(operator, left);
        }
        if (takeIf("in")) {
            return oneOf(operator, left);
        }
        return takeIf("str") ? textComparison(operator, left) : left;
    }

    private Class<?> oneOf(Token operator, Class<?> left) {
        expect("(");
        arguments().forEach(type -> comparable(operator, left, type));
        return boolean.class;
    }

    private Class<?> textComparison(Token operator, Class<?> left) {
        expect("[");
        Token how = take();
        if (!TEXT_COMPARISONS.contains(how.text())) {
            throw new Refused(how.line(), "screen.text-comparison", how.shown());
        }
        expect("]");
        comparable(operator, left, operation());
        return boolean.class;
    }

    private static void comparable(Token operator, Class<?> left, Class<?> right) {
        if (left == NOTHING || right == NOTHING) {
            Class<?> other = left == NOTHING ? right : left;
            if (other.isPrimitive() || !Set.of("==", "!=", "in", "not").contains(operator.text())) {
                throw new Refused(operator.line(), other.isPrimitive() ? "screen.null-never" : "screen.null-has-no-order",
                        operator.text(), ValueKind.of(other).words());
            }
            return;
        }
        if (left == boolean.class && right == boolean.class && operator.text().matches("[<>]=?")) {
            throw new Refused(operator.line(), "screen.truth-has-no-order", operator.text());
        }
        boolean known = left != ANYTHING && right != ANYTHING;
        if (known && ValueKind.of(left) != ValueKind.of(right)) {
            throw new Refused(operator.line(), "screen.compares-unlike", operator.text(), ValueKind.of(left).words(), ValueKind.of(right).words());
        }
    }

    private Class<?> operation() {
        Class<?> type = operand();
        while (peek().kind() == Kind.SIGN && Set.of("+", "-", "*", "/", "%").contains(peek().text())) {
            take();
            Class<?> right = operand();
            type = type == String.class || right == String.class ? String.class : BigDecimal.class;
        }
        return type;
    }

    private Class<?> operand() {
        if (takeIf("!")) {
            operand();
            return boolean.class;
        }
        if (takeIf("-")) {
            return ValueKind.negated(peek(), operand());
        }
        Token token = take();
        return switch (token.kind()) {
            case TEXT -> String.class;
            case NUMBER -> BigDecimal.class;
            case VARIABLE -> asked(variable(token));
            case NAME -> asked(named(token));
            default -> inBrackets(token);
        };
    }

    private Class<?> inBrackets(Token token) {
        if (!token.is("(")) {
            throw new Refused(token.line(), "screen.expected-value", token.shown());
        }
        Class<?> type = value();
        expect(")");
        return type;
    }

    private Class<?> variable(Token token) {
        Class<?> type = variables.get(token.text());
        if (type == null) {
            throw new Refused(token.line(), UNBOUND, token.text());
        }
        return type;
    }

    private Class<?> named(Token token) {
        switch (token.text()) {
            case "null":
                return NOTHING;
            case "true", "false":
                return boolean.class;
            case "this":
                return subject == null ? ANYTHING : subject;
            default:
                if (subject == null) {
                    throw new Refused(token.line(), "screen.no-word", token.shown());
                }
                return member(subject, token);
        }
    }

    private Class<?> asked(Class<?> type) {
        Class<?> result = type;
        while (takeIf(".")) {
            result = member(result, take());
        }
        return result;
    }

    private Class<?> member(Class<?> type, Token name) {
        if (!peek().is("(")) {
            return RuleWords.property(type, name.text()).orElseThrow(() -> unknown(type, name));
        }
        take();
        List<Class<?>> given = arguments();
        Method question = RuleWords.question(type, name.text()).orElseThrow(() -> unknown(type, name));
        RuleWords.misgiven(question, given).ifPresent(fault -> {
            throw new Refused(name.line(), fault);
        });
        return question.getReturnType();
    }

    private static Refused unknown(Class<?> type, Token name) {
        return RuleWords.offered(type).isEmpty()
                ? new Refused(name.line(), "screen.nothing-to-ask", name.shown(), ValueKind.of(type).words())
                : new Refused(name.line(), "screen.type-lacks", type.getSimpleName(), name.shown(), RuleWords.offered(type));
    }

    /** Values up to the closing bracket; the opening one has been taken. */
    List<Class<?>> arguments() {
        List<Class<?>> types = new ArrayList<>();
        if (takeIf(")")) {
            return types;
        }
        do {
            types.add(value());
        } while (takeIf(","));
        expect(")");
        return types;
    }

    void end() {
        if (peek().kind() != Kind.END) {
            throw new Refused(peek().line(), "screen.expected-comparison", peek().shown());
        }
    }
}
