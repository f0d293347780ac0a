package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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

/** Writes what a package has on an article: its words, numbers, rows, rules with their sentences, and examples, in that order. */
final class PageBlocks {

    private final PackageMaterial whole;
    private final PageWords words;
    private final CellWords cells;
    private final SentenceWords sentences;
    private final List<Block> blocks = new ArrayList<>();

    PageBlocks(PackageMaterial whole) {
        this.whole = whole;
        this.words = new PageWords(whole.rules().messages());
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
        List<List<String>> rows = cells.used().stream().map(code -> List.of(words.zh(code), code, words.en(code))).toList();
        return rows.isEmpty() ? List.of() : List.of(new Heading(2, "words", PageWords.of("glossary")),
                new Grid(heads("word", "code", "english"), rows));
    }

    private void heading(String key) {
        blocks.add(new Heading(3, "", PageWords.of(key)));
    }

    private void law(ArticleText text) {
        heading("law");
        blocks.add(new Quotation(text.paragraphs(), text.source() + "（" + text.version() + "）"));
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
                        value.basis() + (value.text().isEmpty() ? "" : "（" + value.text() + "）"),
                        words.zh(value.verified() ? "verified" : "unverified")));
            }
        }
        blocks.add(new Grid(heads("parameter", "value", "from", "basis", "state"), rows));
    }

    private static String titled(String zh, String en) {
        return zh + (en.isEmpty() || en.equals(zh) ? "" : "\n" + en);
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
        blocks.add(new Paragraph(new Both(PageWords.of("table").zh() + "：" + table.ref().decision() + "（" + table.ref().file() + "）", "")));
        List<Integer> said = IntStream.range(0, table.columns().size())
                .filter(column -> table.rows().stream().anyMatch(row -> isSaid(row.cells(), column))).boxed().toList();
        List<Both> head = new ArrayList<>(heads("row"));
        said.forEach(column -> head.add(column(table, column)));
        List<List<String>> rows = new ArrayList<>();
        for (TableRows.Row row : table.rows()) {
            List<String> out = new ArrayList<>();
            out.add((row.description().isEmpty() ? "" : row.description() + "\n") + row.id());
            said.forEach(column -> out.add(cell(table, row, column)));
            rows.add(out);
        }
        blocks.add(new Grid(head, rows));
    }

    private String cell(TableRows table, TableRows.Row row, int column) {
        boolean share = table.cell(row, "when").equals("\"percent\"") && table.columns().get(column).name().equals("unit");
        return share ? "%" : column < row.cells().size() ? cells.cell(row.cells().get(column)) : "";
    }

    /** A column in which every row shown says nothing is left out. */
    private static boolean isSaid(List<String> row, int column) {
        return column < row.size() && !List.of("-", "\"\"", "null").contains(row.get(column));
    }

    private static Both column(TableRows table, int column) {
        String name = table.columns().get(column).name();
        String label = table.columns().get(column).element().attribute("label");
        return label.startsWith(name + " ") ? new Both(label.substring(name.length() + 1), name) : Both.same(label.isEmpty() ? name : label);
    }

    private void rules(ArticleMaterial material) {
        if (!material.rules().isEmpty()) {
            heading("rules");
        }
        for (String rule : material.rules()) {
            Message message = whole.rules().messages().of(rule);
            blocks.add(new Heading(4, "", message == null ? Both.same(rule)
                    : new Both(rule + "　" + message.titleZh(), message.titleEn())));
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
        rows.add(List.of(PageWords.of("given").zh(), lines(example.given())));
        for (Example.Expected expected : example.expected()) {
            List<String> out = new ArrayList<>(expected.findings().stream().map(cells::line).toList());
            if (out.isEmpty()) {
                out.add(PageWords.of("nothing-found").zh());
            }
            expected.clocks().forEach(clock -> out.add(PageWords.of("clock").zh() + "：" + cells.line(clock)));
            expected.undetermined().forEach(open -> out.add(PageWords.of("undetermined").zh() + "：" + open));
            rows.add(List.of(PageWords.of("as-of").zh() + "\n" + expected.asOf(), String.join("\n", out)));
        }
        return rows;
    }

    private String lines(List<String> lines) {
        return String.join("\n", lines.stream().map(cells::line).toList());
    }
}
