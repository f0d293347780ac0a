package org.mingjing.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.mingjing.texts.Sentence;

/**
 * Changes the conditions of a rule file, one place at a time, while all the rest stays as it is written: each pattern and each
 * condition is taken away, each {@code not} and {@code exists} turned, each comparison and join turned, each number moved by one.
 */
public final class RuleChanges {

    private static final Pattern SIGN = Pattern.compile(
            "\"(?:\\\\.|[^\"\\\\])*\"|[\\w$.]*[A-Za-z_$][\\w$.]*|(?<number>\\d+(?:\\.\\d+)?)|(?<sign>&&|\\|\\||==|!=|<=|>=|<|>)");
    private static final Map<String, String> TURNED = Map.of("==", "!=", "!=", "==", "<", "<=", "<=", "<", ">", ">=", ">=", ">",
            "&&", "||", "||", "&&");
    private static final Pattern PLAIN = Pattern.compile("[\\w.]+(?:\\([^()]*\\))?");

    private static final Sentence PATTERN_REMOVED = Sentence.of("screen.pattern-removed");
    private static final Sentence CONDITION_REMOVED = Sentence.of("screen.condition-removed");

    private final String code;
    private final String text;
    private final List<Change> changes = new ArrayList<>();
    private Sentence rule = Sentence.NOTHING;
    private int patterns;

    private RuleChanges(String text, String code) {
        this.text = text;
        this.code = code;
    }

    /**
     * A file changed in one place.
     *
     * @param place the place as messages name it; that of a part begins with that of the whole and a comma
     * @param change what was made of it
     * @param whole whether a pattern or a condition was taken away altogether
     * @param text the file so changed
     */
    public record Change(int line, Sentence place, Sentence change, boolean whole, String text) {}

    /** The changes, in the order of the file; none if it cannot be read. Some of them no screen lets pass. */
    public static List<Change> of(String text) {
        try {
            String code = DrlText.code(text);
            PackageDescr read = new DrlParser(LanguageLevelOption.DRL6).parse(false, code);
            RuleChanges changes = new RuleChanges(text, code);
            if (read != null) {
                read.getRules().forEach(changes::rule);
            }
            return changes.changes;
        } catch (DroolsParserException | Refused e) {
            return List.of();
        }
    }

    private void rule(RuleDescr read) {
        rule = Sentence.of("screen.place-rule", read.getName());
        patterns = 0;
        read.getLhs().getDescrs().forEach(part -> part(part, rule, !(part instanceof ForallDescr)));
    }

    /**
     * @param within the rule, or the pattern, that it is part of
     * @param removable whether the part can be taken away without making nonsense of what it stands in
     */
    private void part(BaseDescr part, Sentence within, boolean removable) {
        if (part instanceof NotDescr || part instanceof ExistsDescr) {
            String word = part instanceof NotDescr ? "not" : "exists";
            String other = part instanceof NotDescr ? "exists" : "not";
            int start = part.getStartCharacter();
            List<? extends BaseDescr> inner = ((ConditionalElementDescr) part).getDescrs().stream().map(BaseDescr.class::cast).toList();
            Sentence place = Sentence.of("screen.place-join", rule, patterns + 1, word);
            if (removable) {
                add(part.getLine(), place, PATTERN_REMOVED, true, start, closed(part), "");
            }
            if (code.startsWith(word, start)) {
                add(part.getLine(), Sentence.of("screen.place-word", place), becomes(word, other), false, start, start + word.length(), other);
            }
            inner.forEach(each -> part(each, place, false));
        } else if (part instanceof PatternDescr pattern) {
            pattern(pattern, within, removable);
        } else if (part instanceof ConditionalElementDescr joined) {
            joined.getDescrs().forEach(each -> part((BaseDescr) each, within, false));
        }
    }

    private void pattern(PatternDescr pattern, Sentence within, boolean removable) {
        if (pattern.getSource() instanceof AccumulateDescr accumulate) {
            part(accumulate.getInput(), within, false);
        }
        Sentence place = Sentence.of("screen.place-pattern", within, ++patterns, pattern.getObjectType());
        if (removable && pattern.getSource() == null) {
            add(pattern.getLine(), place, PATTERN_REMOVED, true, pattern.getStartCharacter(), closed(pattern), "");
        }
        for (BaseDescr condition : pattern.getConstraint().getDescrs()) {
            if (condition instanceof ExprConstraintDescr && condition.getStartCharacter() >= 0) {
                condition(place, condition);
            }
        }
    }

    private void condition(Sentence pattern, BaseDescr condition) {
        int start = condition.getStartCharacter();
        int end = condition.getEndCharacter() + 1;
        String written = code.substring(start, end);
        Sentence place = Sentence.of("screen.place-condition", pattern, written.replaceAll("\\s+", " "));
        int line = lineAt(start);
        taken(place, line, start, end);
        if (written.startsWith("!") && PLAIN.matcher(written.substring(1)).matches()) {
            add(line, Sentence.of("screen.place-sign", place, "!"), Sentence.of("screen.not-removed"), false, start, start + 1, "");
        } else if (PLAIN.matcher(written).matches()) {
            add(line, Sentence.of("screen.place-whole", place), Sentence.of("screen.turned-round"), false, start, start, "!");
        }
        Matcher sign = SIGN.matcher(code).region(start, end);
        while (sign.find()) {
            String by = sign.group("sign") != null ? TURNED.get(sign.group("sign"))
                    : sign.group("number") != null ? new BigDecimal(sign.group("number")).add(BigDecimal.ONE).toPlainString()
                    : null;
            if (by != null) {
                add(lineAt(sign.start()), Sentence.of("screen.place-sign", place, sign.group()), becomes(sign.group(), by), false,
                        sign.start(), sign.end(), by);
            }
        }
    }

    private static Sentence becomes(String was, String is) {
        return Sentence.of("screen.becomes", was, is);
    }

    /** Takes a condition away, with the comma that parts it from its neighbour. */
    private void taken(Sentence place, int line, int start, int end) {
        int after = end;
        while (after < code.length() && Character.isWhitespace(code.charAt(after))) {
            after++;
        }
        int before = start - 1;
        while (before > 0 && Character.isWhitespace(code.charAt(before))) {
            before--;
        }
        if (code.charAt(after) == ',') {
            add(line, place, CONDITION_REMOVED, true, start, after + 1, "");
        } else {
            add(line, place, CONDITION_REMOVED, true, code.charAt(before) == ',' ? before : start, end, "");
        }
    }

    /** Where a pattern ends; what the parser gives may be a character more. */
    private int closed(BaseDescr part) {
        int end = Math.min(part.getEndCharacter(), code.length() - 1);
        while (end > part.getStartCharacter() && code.charAt(end) != ')') {
            end--;
        }
        return end + 1;
    }

    private int lineAt(int offset) {
        return 1 + (int) code.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private void add(int line, Sentence place, Sentence change, boolean whole, int from, int to, String by) {
        changes.add(new Change(line, place, change, whole, text.substring(0, from) + by + text.substring(to)));
    }
}
