package org.mingjing.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.Problem;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.DrlRule;
import org.mingjing.screen.DrlTerm;
import org.mingjing.texts.Sentence;

/** Compares what rules ask of a {@code Row} with the tables that give rows. */
final class RowWords {

    private static final String ROW = "Row";
    private static final Map<String, Kind> ASKED_AS = Map.of("text", Kind.TEXT, "number", Kind.NUMBER, "flag", Kind.TRUTH);

    private final CheckedPackage checked;
    private final List<CheckedTable> givers;
    private final Set<String> used = new TreeSet<>();
    private final Set<String> usedWhole = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();

    RowWords(CheckedPackage checked) {
        this.checked = checked;
        this.givers = checked.tables(TableUse.CASE, TableUse.STEP);
    }

    List<Problem> problems() {
        checked.eachRule(this::rule);
        if (checked.isWhole()) {
            givers.forEach(this::unused);
        }
        return problems;
    }

    private void rule(String file, DrlRule rule) {
        Map<String, List<CheckedTable>> rows = new HashMap<>();
        for (DrlRule.Pattern pattern : rule.patterns()) {
            List<CheckedTable> tables = pattern.type().equals(ROW) ? tables(file, rule, pattern) : null;
            if (tables != null && !pattern.variable().isEmpty()) {
                rows.put(pattern.variable(), tables);
            }
            pattern.conditions().forEach(condition -> words(file, rule, condition.term(), tables, rows));
        }
        rule.reports().forEach(report -> report.tellings().forEach(telling ->
                telling.arguments().forEach(term -> words(file, rule, term, null, rows))));
    }

    /** The tables that a pattern can mean. */
    private List<CheckedTable> tables(String file, DrlRule rule, DrlRule.Pattern pattern) {
        if (givers.isEmpty()) {
            problems.add(Problem.error(file, pattern.line(), rule.shown(), Sentence.of("check.no-rows-at-all")));
            return List.of();
        }
        Set<String> named = new TreeSet<>();
        pattern.conditions().forEach(condition -> named.addAll(Comparisons.texts(condition.term(), "table")));
        List<CheckedTable> meant = new ArrayList<>();
        for (String name : named) {
            List<CheckedTable> found = givers.stream().filter(table -> table.ref().decision().equals(name)).toList();
            meant.addAll(found);
            if (found.isEmpty()) {
                problems.add(Problem.error(file, pattern.line(), rule.shown(),
                        Nearest.after(Sentence.of("check.no-table-of-rows", name), name, decisions())));
            }
        }
        if (named.isEmpty()) {
            meant.addAll(givers);
        }
        meant.forEach(table -> usedWhole.add(table.ref().decision()));
        ofStep(file, rule, pattern, meant);
        return meant;
    }

    private void ofStep(String file, DrlRule rule, DrlRule.Pattern pattern, List<CheckedTable> meant) {
        boolean asksStep = pattern.conditions().stream().anyMatch(condition -> Comparisons.asks(condition.term(), "step"));
        if (asksStep && !meant.isEmpty() && meant.stream().allMatch(table -> table.use() == TableUse.CASE)) {
            problems.add(Problem.error(file, pattern.line(), rule.shown(),
                    Sentence.of("check.row-has-no-step", meant.get(0).ref().decision())));
        }
    }

    private List<String> decisions() {
        return givers.stream().map(table -> table.ref().decision()).toList();
    }

    private void words(String file, DrlRule rule, DrlTerm term, @Nullable List<CheckedTable> own,
            Map<String, List<CheckedTable>> rows) {
        term.all().forEach(part -> {
            if (part instanceof DrlTerm.Word word) {
                tablesOf(word, own, rows).ifPresent(tables -> asked(file, rule, word, tables));
            } else if (part instanceof DrlTerm.Operation operation) {
                Comparisons.compared(operation).ifPresent(compared -> tablesOf(compared.word(), own, rows)
                        .ifPresent(tables -> compared(file, rule, compared, tables)));
            }
        });
    }

    private static Optional<List<CheckedTable>> tablesOf(DrlTerm.Word word, @Nullable List<CheckedTable> own,
            Map<String, List<CheckedTable>> rows) {
        if (!ASKED_AS.containsKey(word.name()) || Comparisons.literal(word).isEmpty()) {
            return Optional.empty();
        }
        return word.of() == null ? Optional.ofNullable(own)
                : word.of() instanceof DrlTerm.Variable variable ? Optional.ofNullable(rows.get(variable.name()))
                : Optional.empty();
    }

    private void asked(String file, DrlRule rule, DrlTerm.Word word, List<CheckedTable> tables) {
        String output = Comparisons.literal(word).orElseThrow();
        Set<String> known = new TreeSet<>();
        for (CheckedTable table : tables) {
            known.addAll(outputs(table));
            if (outputs(table).contains(output)) {
                used.add(table.ref().decision() + "/" + output);
                kind(file, rule, word, table, output);
            }
        }
        if (!tables.isEmpty() && !known.contains(output)) {
            unknown(file, rule, word, tables.get(0), known);
        }
    }

    private void unknown(String file, DrlRule rule, DrlTerm.Word word, CheckedTable table, Set<String> known) {
        String output = Comparisons.literal(word).orElseThrow();
        Sentence sentence = Sentence.of("check.no-output", table.ref().decision(), output, word);
        if (table.table().outputs().size() != 1) {
            problems.add(Problem.error(file, word.line(), rule.shown(), Nearest.after(sentence, output, known)));
            return;
        }
        String column = table.table().outputs().get(0).name();
        Sentence single = Sentence.of("check.one-output", word.name(), table.ref().decision());
        problems.add(output.equals(column)
                ? Problem.warning(file, word.line(), rule.shown(), Sentence.inARow(List.of(sentence, single)))
                : Problem.error(file, word.line(), rule.shown(),
                        Sentence.inARow(List.of(Nearest.meantAfter(sentence, output, List.of(column)), single))));
    }

    /** The outputs of a table as rules name them. */
    private static List<String> outputs(CheckedTable table) {
        List<String> names = table.table().outputs().stream().map(DmnTable.Column::name).toList();
        return names.size() == 1 ? List.of(table.ref().decision()) : names;
    }

    private void kind(String file, DrlRule rule, DrlTerm.Word word, CheckedTable table, String output) {
        Kind kind = kindOf(table, output);
        if (kind != null && kind != ASKED_AS.get(word.name())) {
            problems.add(Problem.error(file, word.line(), rule.shown(), Sentence.of("check.output-of-kind", output,
                    table.ref().decision(), kind.words(), word, ask(kind, output))));
        }
    }

    private static Sentence ask(Kind kind, String output) {
        return ASKED_AS.entrySet().stream().filter(entry -> entry.getValue() == kind).findFirst()
                .map(entry -> Sentence.of("check.write-question", entry.getKey(), output))
                .orElseGet(() -> Sentence.of("check.rules-read"));
    }

    private static @Nullable Kind kindOf(CheckedTable table, String output) {
        List<DmnTable.Column> columns = table.table().outputs();
        return table.kindOf(columns.size() == 1 ? columns.get(0) : columns.get(table.output(output)));
    }

    private void compared(String file, DrlRule rule, Comparisons.Compared compared, List<CheckedTable> tables) {
        String output = Comparisons.literal(compared.word()).orElseThrow();
        Set<String> given = new TreeSet<>();
        for (CheckedTable table : tables) {
            String column = table.table().outputs().size() == 1 ? table.table().outputs().get(0).name() : output;
            Optional<Set<String>> texts = table.texts(column);
            if (!outputs(table).contains(output) || texts.isEmpty()) {
                return;
            }
            given.addAll(texts.get());
        }
        if (!tables.isEmpty() && compared.texts().stream().noneMatch(given::contains)) {
            problems.add(Problem.warning(file, compared.word().line(), rule.shown(), Nearest.after(Sentence.of("check.never-gives",
                    tables.get(0).ref().decision(), compared.texts().get(0), output), compared.texts().get(0), given)));
        }
    }

    private void unused(CheckedTable table) {
        Sentence place = table.table().shown();
        if (!usedWhole.contains(table.ref().decision())) {
            problems.add(Problem.warning(table.ref().file(), table.table().line(), place,
                    Sentence.of("check.table-unused")));
            return;
        }
        outputs(table).stream().filter(output -> !used.contains(table.ref().decision() + "/" + output) && outputs(table).size() > 1)
                .forEach(output -> problems.add(Problem.note(table.ref().file(), table.table().line(), place,
                        Sentence.of("check.output-unused", output))));
    }
}
