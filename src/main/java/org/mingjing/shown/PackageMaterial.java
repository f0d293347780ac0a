package org.mingjing.shown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjing.rules.Parameter;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableUse;

/** A package taken apart for its readers: what there is, and to which articles it belongs. */
final class PackageMaterial {

    private final RulePackage rules;
    private final Articles articles;
    private final List<TableRows> tables;
    private final List<DrlSource> sources;
    private final List<Example> examples;
    private final Map<Article, Set<String>> rulesByArticle = new TreeMap<>();
    private final Map<Article, Set<String>> clocksByArticle = new TreeMap<>();
    private final Set<String> ruleIds = new LinkedHashSet<>();
    private final Set<String> sharedByTheChain = new TreeSet<>();
    private final Set<String> reportedByMilestones = new TreeSet<>();
    private final Set<Article> all = new TreeSet<>();

    PackageMaterial(RulePackage rules, List<Example> examples) {
        this.rules = rules;
        this.articles = new Articles(rules);
        this.tables = TableRows.of(rules);
        this.sources = DrlSource.of(rules);
        this.examples = examples;
        tables.forEach(table -> table.rows().forEach(row -> row(table, row)));
        sources.forEach(source -> ruleIds.addAll(source.reports()));
        ruleIds.addAll(rules.messages().rules().stream().sorted().toList());
        rules.parameters().forEach(parameter -> all.addAll(articlesOf(parameter)));
        rules.articles().forEach(text -> all.addAll(articles.in(text.law() + text.article())));
        examples.forEach(example -> all.addAll(articles.in(example.fileTitle())));
    }

    private void row(TableRows table, TableRows.Row row) {
        List<Article> named = articles.in(row.all());
        all.addAll(named);
        if (table.ref().use() == TableUse.GRADING || table.ref().use() == TableUse.RULES) {
            List<String> ids = TableRows.quoted(table.cell(row, "rule"));
            ruleIds.addAll(ids);
            if (TableRows.quoted(table.cell(row, "shared")).contains("chain")) {
                sharedByTheChain.addAll(ids);
            }
            articles.in(table.cell(row, "basis")).forEach(article ->
                    rulesByArticle.computeIfAbsent(article, first -> new TreeSet<>()).addAll(ids));
        } else if (table.ref().use() == TableUse.MILESTONES) {
            reportedByMilestones.addAll(TableRows.quoted(table.cell(row, "rule")));
        } else if (table.ref().use() == TableUse.LIMITS && !named.isEmpty()) {
            // Of several articles, the first is the one that sets the limit; the others say how it is counted.
            clocksByArticle.computeIfAbsent(named.get(0), first -> new TreeSet<>())
                    .addAll(TableRows.quoted(table.cell(row, "clock")));
        }
    }

    RulePackage rules() {
        return rules;
    }

    Articles articles() {
        return articles;
    }

    List<TableRows> tables() {
        return tables;
    }

    List<DrlSource> sources() {
        return sources;
    }

    List<Example> examples() {
        return examples;
    }

    /** Every article that the package refers to, in order. */
    List<Article> all() {
        return new ArrayList<>(all);
    }

    /** The ids of all rules, those of the tables first. */
    Set<String> ruleIds() {
        return ruleIds;
    }

    /** Whether rows of milestones report the rule by themselves. */
    boolean isReportedByMilestones(String rule) {
        return reportedByMilestones.contains(rule);
    }

    /** Whether others than the owner share in what one of the rules finds. */
    boolean isShared(Set<String> rules) {
        return rules.stream().anyMatch(sharedByTheChain::contains);
    }

    Set<String> rulesOf(Article article) {
        return rulesByArticle.getOrDefault(article, Set.of());
    }

    Set<String> clocksOf(Article article) {
        return clocksByArticle.getOrDefault(article, Set.of());
    }

    /** The articles that the values of a parameter stand in. */
    Set<Article> articlesOf(Parameter parameter) {
        Set<Article> found = new TreeSet<>();
        parameter.values().forEach(value -> found.addAll(articles.in(value.basis())));
        return found;
    }
}
