package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjing.rules.LegalBasis;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.RulePackage;
import org.mingjing.shown.Block.Both;
import org.mingjing.shown.Block.Contents;
import org.mingjing.shown.Block.Heading;
import org.mingjing.shown.Block.Paragraph;
import org.mingjing.texts.WrongInput;

/** A rule package, or one article of it, as a page for people. */
public final class RulesPage {

    private final PackageMaterial whole;

    private RulesPage(PackageMaterial whole) {
        this.whole = whole;
    }

    /** How pages are written. */
    public enum Format { MD, HTML }

    /**
     * @param examples the texts of the package's scenarios by file
     * @throws org.mingjing.yaml.YamlFaults if a file of scenarios is not YAML
     */
    public static RulesPage of(RulePackage rules, Map<String, String> examples) {
        List<Example> read = new ArrayList<>();
        new TreeMap<>(examples).forEach((file, text) -> read.addAll(Example.in(text, file)));
        return new RulesPage(new PackageMaterial(rules, read));
    }

    /** The whole package with a table of contents by article. */
    public String whole(Format format) {
        return page(format, whole.all(), true);
    }

    /**
     * One article, in each law of the package that has it and of which the package says something.
     *
     * @param written such as {@code 42} or {@code 第四十二条}
     * @throws IllegalArgumentException naming the articles there are
     */
    public String article(String written, Format format) {
        Optional<Article> wanted = Article.parse("", written);
        List<Article> found = whole.all().stream().filter(article -> wanted.isPresent() && article.hasNumberOf(wanted.get())).toList();
        if (found.isEmpty()) {
            throw whole.all().isEmpty() ? WrongInput.of("shown.no-articles", whole.rules().id(), written)
                    : WrongInput.of("shown.no-article", whole.rules().id(), written, whole.all().stream().map(RulesPage::titled).toList());
        }
        return page(format, found, false);
    }

    private static String titled(Article article) {
        return article.law() + article.zh();
    }

    private String page(Format format, List<Article> articles, boolean wholePackage) {
        List<Block> blocks = new ArrayList<>(head());
        List<Heading> contents = new ArrayList<>();
        List<Block> sections = new ArrayList<>();
        PageBlocks writing = new PageBlocks(whole);
        for (Article article : articles) {
            Heading heading = new Heading(2, article.anchor(), new Both(titled(article), article.en()));
            contents.add(heading);
            sections.add(heading);
            sections.addAll(writing.of(ArticleMaterial.of(article, whole)));
        }
        ArticleMaterial rest = ArticleMaterial.ofNone(whole);
        if (wholePackage && !rest.isEmpty()) {
            Heading heading = new Heading(2, "other", PageWords.of("other"));
            contents.add(heading);
            sections.add(heading);
            sections.addAll(writing.of(rest));
        }
        sections.addAll(writing.glossary());
        if (wholePackage) {
            blocks.add(new Contents(contents));
        }
        blocks.addAll(sections);
        Manifest manifest = whole.rules().manifest();
        String title = manifest.titleZh() + (wholePackage ? "" : " " + articles.stream().map(Article::zh).distinct().collect(Collectors.joining("、")));
        return format == Format.HTML ? HtmlPage.of(title, blocks) : MarkdownPage.of(blocks);
    }

    private List<Block> head() {
        Manifest manifest = whole.rules().manifest();
        List<Block> head = new ArrayList<>();
        head.add(new Heading(1, "top", new Both(manifest.titleZh(), manifest.titleEn())));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(PageWords.of("package").zh(), whole.rules().id().toString()));
        rows.add(List.of(PageWords.of("in-effect").zh(), manifest.effectiveFrom() + " – "
                + (manifest.effectiveTo() == null ? "" : manifest.effectiveTo())));
        rows.add(List.of(PageWords.of("applies-at").zh(), PageWords.of("applies-at." + manifest.appliesAt()).zh()));
        if (!manifest.owner().isEmpty()) {
            rows.add(List.of(PageWords.of("owner").zh(), manifest.owner()));
        }
        for (LegalBasis law : manifest.basis()) {
            rows.add(List.of(PageWords.of("basis").zh(), law.law() + (law.text().isEmpty() ? "" : "（" + law.text() + "）")));
        }
        rows.add(List.of(PageWords.of("hash").zh(), whole.rules().hash()));
        head.add(new Block.Grid(List.of(), rows));
        head.add(new Paragraph(PageWords.of("note")));
        return head;
    }
}
