package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.ArticleText;
import org.mingjing.rules.DatedValue;
import org.mingjing.rules.ExplanationTemplates.Message;
import org.mingjing.rules.Parameter;
import org.mingjing.shown.Block.Both;
import org.mingjing.shown.Block.Code;
import org.mingjing.shown.Block.Grid;
import org.mingjing.shown.Block.Heading;
import org.mingjing.shown.Block.Paragraph;
import org.mingjing.shown.Block.Quotation;
import org.mingjing.texts.Sentence;

/** Writes what a package has on an article: its words, numbers, rows, rules with their sentences, and examples, in that order. */
final class PageBlocks {

    private final PackageMaterial whole;
    private final PageWords words;
    private final CellWords cells;
    private final SentenceWords sentences;
    private final List<Block> blocks = new ArrayList<>();

    PageBlocks(PackageMaterial whole, PageWords words) {
        this.whole = whole;
        this.words = words;
        this.cells = new CellWords(words, whole.rules().parameters());
        this.sentences = new SentenceWords(words);
    }

    List<Block> of(ArticleMaterial material) {
        blocks.clear();
        material.texts().forEach(this::law);
        parameters(material.parameters());
        material.tables().forEach(this::table);
        rules(material);
        examples(material.examples());
        return List.copyOf(blocks);
    }

    /** What the codes of the package mean that this page has in words. */
    List<Block> glossary() {
        List<List<String>> rows = cells.used().stream().map(code -> List.of(words.zh(code), code, words.en(code)))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Heading(2, "words", PageWords.of("glossary")),
                new Grid(heads("word", "code", "english"), rows));
    }

    private void heading(String key) {
        blocks.add(new Heading(3, "", PageWords.of(key)));
    }

    private void law(ArticleText text) {
        heading("law");
        blocks.add(new Quotation(text.paragraphs(), dated(text.source(), text.version())));
    }

    private void parameters(List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        heading("parameters");
        List<List<String>> rows = new ArrayList<>();
        for (Parameter parameter : parameters) {
            for (DatedValue value : parameter.values()) {
                rows.add(List.of(titled(parameter.titleZh(), parameter.titleEn()) + "\n" + parameter.name(),
                        cells.value(parameter, value), value.from() + (value.to() == null ? "" : " – " + value.to()),
                        dated(value.basis(), value.text()), words.word(value.verified() ? "verified" : "unverified")));
            }
        }
        blocks.add(new Grid(heads("parameter", "value", "from", "basis", "state"), rows));
    }

    private String titled(String zh, String en) {
        return words.said(new Both(zh, en));
    }

    private String dated(String text, String version) {
        return version.isEmpty() ? text : words.said(Sentence.of("shown.dated", text, version));
    }

    private static List<Both> heads(String... keys) {
        List<Both> heads = new ArrayList<>();
        for (String key : keys) {
            heads.add(PageWords.of("column." + key));
        }
        return heads;
    }

    private void table(TableRows table) {
        heading("use." + table.ref().use().code());
        blocks.add(new Paragraph(Both.same(words.said(Sentence.of("shown.table", table.ref().decision(), table.ref().file())))));
        blocks.addAll(new TableGrid(table, words, cells).grids());
    }

    private void rules(ArticleMaterial material) {
        if (!material.rules().isEmpty()) {
            heading("rules");
        }
        for (String rule : material.rules()) {
            Message message = whole.rules().messages().of(rule);
            blocks.add(new Heading(4, "", message == null ? Both.same(rule)
                    : words.titled(rule, new Both(message.titleZh(), message.titleEn()))));
            if (message != null) {
                blocks.add(new Paragraph(sentences.of(message)));
            }
            List<DrlSource> sources = material.sources().stream().filter(source -> source.reports().contains(rule)).toList();
            if (whole.isReportedByMilestones(rule)) {
                blocks.add(new Paragraph(PageWords.of("by-milestone")));
            }
            sources.forEach(source -> blocks.add(new Code(source.text())));
        }
    }

    private void examples(List<Example> examples) {
        if (!examples.isEmpty()) {
            heading("examples");
        }
        @Nullable String file = null;
        for (Example example : examples) {
            if (!example.file().equals(file)) {
                blocks.add(new Paragraph(Both.same(example.fileTitle())));
                file = example.file();
            }
            blocks.add(new Heading(4, "", Both.same(example.title())));
            blocks.add(new Grid(List.of(), rows(example)));
        }
    }

    private List<List<String>> rows(Example example) {
        List<List<String>> rows = new ArrayList<>();
        if (!example.power().isEmpty()) {
            rows.add(List.of(words.said("power"), cells.line(example.power())));
        }
        if (!example.parameters().isEmpty()) {
            rows.add(List.of(words.said("differs"), cells.line(example.parameters())));
        }
        rows.add(List.of(words.said("given"), lines(example.given())));
        for (Example.Expected expected : example.expected()) {
            List<String> out = new ArrayList<>(expected.findings().stream().map(cells::line).toList());
            if (out.isEmpty()) {
                out.add(words.said("nothing-found"));
            }
            expected.clocks().forEach(clock -> out.add(words.said(Sentence.of("shown.clock-line", cells.line(clock)))));
            expected.undetermined().forEach(open -> out.add(words.said(Sentence.of("shown.undetermined-line", cells.line(open)))));
            rows.add(List.of(words.said("as-of") + "\n" + expected.asOf(), String.join("\n", out)));
        }
        return rows;
    }

    private String lines(List<String> lines) {
        return String.join("\n", lines.stream().map(cells::line).toList());
    }
}
