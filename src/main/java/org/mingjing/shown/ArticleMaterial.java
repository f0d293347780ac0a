package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mingjing.rules.ArticleText;
import org.mingjing.rules.Parameter;
import org.mingjing.rules.TableUse;

/** All that a package has on one article, or on none. */
record ArticleMaterial(List<ArticleText> texts, List<Parameter> parameters, List<TableRows> tables, List<String> rules,
        List<DrlSource> sources, List<Example> examples) {

    static ArticleMaterial of(Article article, PackageMaterial whole) {
        Set<String> rules = whole.rulesOf(article);
        Set<String> clocks = whole.clocksOf(article);
        return of(whole, rules, text -> text.law().equals(article.law()) && whole.articles().in(text.article()).stream().anyMatch(article::hasNumberOf),
                parameter -> whole.articlesOf(parameter).contains(article),
                (table, row) -> table.ref().use() == TableUse.LEVELS || table.ref().use() == TableUse.CHAIN && whole.isShared(rules)
                        || whole.articles().in(row.all()).contains(article)
                        || row.quoted().stream().anyMatch(rules::contains)
                        || TableRows.quoted(table.cell(row, "clock")).stream().anyMatch(clocks::contains),
                example -> example.isOf(article, whole.articles()) || rules.stream().anyMatch(example::finds));
    }

    /** What stands in none of the articles. */
    static ArticleMaterial ofNone(PackageMaterial whole) {
        Set<String> told = new TreeSet<>();
        whole.all().forEach(article -> told.addAll(whole.rulesOf(article)));
        Set<String> clocks = new TreeSet<>();
        whole.all().forEach(article -> clocks.addAll(whole.clocksOf(article)));
        Set<String> rules = new TreeSet<>(whole.ruleIds());
        rules.removeAll(told);
        return of(whole, rules, text -> false, parameter -> whole.articlesOf(parameter).isEmpty(),
                (table, row) -> whole.articles().in(row.all()).isEmpty() && row.quoted().stream().noneMatch(told::contains)
                        && TableRows.quoted(table.cell(row, "clock")).stream().noneMatch(clocks::contains),
                example -> whole.all().stream().noneMatch(article -> example.isOf(article, whole.articles())
                        || whole.rulesOf(article).stream().anyMatch(example::finds)));
    }

    private interface RowTest {
        boolean holds(TableRows table, TableRows.Row row);
    }

    private static ArticleMaterial of(PackageMaterial whole, Set<String> rules, Predicate<ArticleText> text,
            Predicate<Parameter> parameter, RowTest row, Predicate<Example> example) {
        List<TableRows> tables = new ArrayList<>();
        for (TableRows table : whole.tables()) {
            List<TableRows.Row> rows = table.rows().stream().filter(one -> row.holds(table, one)).toList();
            if (!rows.isEmpty()) {
                tables.add(new TableRows(table.ref(), table.columns(), rows));
            }
        }
        return new ArticleMaterial(whole.rules().articles().stream().filter(text).toList(),
                whole.rules().parameters().stream().filter(parameter).toList(), tables,
                whole.ruleIds().stream().filter(rules::contains).toList(),
                whole.sources().stream().filter(source -> source.reports().stream().anyMatch(rules::contains)).toList(),
                whole.examples().stream().filter(example).toList());
    }

    boolean isEmpty() {
        return texts.isEmpty() && parameters.isEmpty() && rules.isEmpty() && sources.isEmpty() && examples.isEmpty()
                && tables.stream().allMatch(table -> table.ref().use() == TableUse.LEVELS);
    }
}
