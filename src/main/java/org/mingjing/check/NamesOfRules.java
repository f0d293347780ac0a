package org.mingjing.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.screen.DrlRule;
import org.mingjing.screen.DrlTerm;
import org.mingjing.screen.DrlTerm.Literal;
import org.mingjing.screen.DrlTerm.Operation;
import org.mingjing.screen.DrlTerm.Word;

/** The names that stand in the rule files of a package. */
final class NamesOfRules {

    static final Set<String> NAMED = Set.of("Step", "CaseView");
    private static final Set<String> QUESTIONS = Set.of("has", "text", "number", "instant", "flag", "count", "blank", "later");
    private static final Set<String> EQUALITIES = Set.of("==", "!=", "in", "not in");
    private static final Map<String, NameKind> BY_WORD = Map.of("Step.node", NameKind.STEP, "Step.phase", NameKind.PHASE,
            "Step.role", NameKind.ROLE, "ProcedureNode.node", NameKind.STEP, "ProcedureNode.role", NameKind.ROLE,
            "Milestone.awaits", NameKind.STEP);

    private final List<NameUse> uses = new ArrayList<>();

    private NamesOfRules() {}

    static List<NameUse> in(CheckedPackage checked) {
        NamesOfRules names = new NamesOfRules();
        checked.eachRule(names::rule);
        return names.uses;
    }

    /** Gives each word of a rule with the type of what it is asked of, empty if that is not known. */
    static void words(DrlRule rule, BiConsumer<String, Word> each) {
        Map<String, String> types = new HashMap<>();
        rule.patterns().forEach(pattern -> types.put(pattern.variable(), pattern.type()));
        rule.patterns().forEach(pattern -> pattern.conditions()
                .forEach(condition -> words(condition.term(), pattern.type(), types, each)));
        rule.reports().forEach(report -> report.tellings().forEach(telling -> telling.arguments()
                .forEach(term -> words(term, "", types, each))));
    }

    private static void words(DrlTerm term, String type, Map<String, String> types, BiConsumer<String, Word> each) {
        term.all().filter(Word.class::isInstance).map(Word.class::cast)
                .forEach(word -> each.accept(typeOf(word, type, types), word));
    }

    private static String typeOf(Word word, String type, Map<String, String> types) {
        return word.of() == null ? type
                : word.of() instanceof DrlTerm.Variable variable ? types.getOrDefault(variable.name(), "") : "";
    }

    private void rule(String file, DrlRule rule) {
        Map<String, String> types = new HashMap<>();
        Map<String, DrlTerm> bound = new HashMap<>();
        for (DrlRule.Pattern pattern : rule.patterns()) {
            types.put(pattern.variable(), pattern.type());
            for (DrlRule.Condition condition : pattern.conditions()) {
                if (!condition.variable().isEmpty()) {
                    bound.put(condition.variable(), condition.term());
                    types.put(condition.variable(), "." + pattern.type());
                }
            }
        }
        Reading reading = new Reading(file, rule, types, bound);
        rule.patterns().forEach(pattern ->
                pattern.conditions().forEach(condition -> reading.term(condition.term(), pattern.type())));
        for (DrlRule.Report report : rule.reports()) {
            for (DrlRule.Telling telling : report.tellings()) {
                telling.arguments().forEach(term -> reading.term(term, ""));
                if (telling.word().equals("node")) {
                    telling.arguments().forEach(term -> reading.literal(NameKind.STEP, term, telling.line()));
                }
            }
        }
    }

    /**
     * Reads the terms of one rule.
     *
     * @param types types of patterns by variable; of a variable bound to a word, that of its pattern after a dot
     * @param bound words by the variable they are bound to
     */
    private final class Reading {

        private final String file;
        private final DrlRule rule;
        private final Map<String, String> types;
        private final Map<String, DrlTerm> bound;

        Reading(String file, DrlRule rule, Map<String, String> types, Map<String, DrlTerm> bound) {
            this.file = file;
            this.rule = rule;
            this.types = types;
            this.bound = bound;
        }

        void term(DrlTerm term, String type) {
            term.all().forEach(part -> {
                if (part instanceof Word word) {
                    attribute(word, type);
                } else if (part instanceof Operation operation && EQUALITIES.contains(operation.operator())) {
                    compared(operation, type);
                }
            });
        }

        private void attribute(Word word, String type) {
            if (QUESTIONS.contains(word.name()) && word.arguments() != null && NAMED.contains(typeOf(word, type, types))) {
                word.arguments().forEach(name -> literal(NameKind.ATTRIBUTE, name, word.line()));
            }
        }

        private void compared(Operation operation, String type) {
            for (DrlTerm part : operation.parts()) {
                NameKind kind = kind(part, type);
                if (kind != null) {
                    operation.parts().forEach(other -> literal(kind, other, operation.line()));
                }
            }
        }

        private @Nullable NameKind kind(DrlTerm term, String type) {
            if (term instanceof DrlTerm.Variable variable && bound.get(variable.name()) instanceof Word word) {
                return kind(word, types.getOrDefault(variable.name(), "").substring(1));
            }
            if (!(term instanceof Word word)) {
                return null;
            }
            String of = typeOf(word, type, types);
            if (word.name().equals("text") && NAMED.contains(of)) {
                return Comparisons.literal(word).map(NameKind::valueOf).orElse(null);
            }
            return BY_WORD.get(of + "." + property(word.name()));
        }

        private String property(String name) {
            return name.length() > 3 && name.startsWith("get")
                    ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
        }

        void literal(NameKind kind, DrlTerm term, int line) {
            Stream.of(term).filter(Literal.class::isInstance).map(literal -> ((Literal) literal).value())
                    .filter(String.class::isInstance).map(String.class::cast).filter(text -> !text.isEmpty())
                    .forEach(text -> uses.add(new NameUse(kind, kind == NameKind.ATTRIBUTE ? NameKind.plain(text) : text, file,
                            line, rule.shown(), rule.shown(), false)));
        }
    }
}
