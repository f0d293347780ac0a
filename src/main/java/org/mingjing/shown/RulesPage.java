package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.RulePackage;
import org.mingjing.shown.Block.Both;
import org.mingjing.shown.Block.Contents;
import org.mingjing.shown.Block.Heading;
import org.mingjing.texts.Language;
import org.mingjing.texts.WrongInput;

/** A rule package, or one article of it, as a page for people. */
public final class RulesPage {

    private final PackageMaterial whole;
    private final PageHead head;
    private final PageWords words;
    private final Language language;

    private RulesPage(PackageMaterial whole, Versions versions, Language language) {
        this.whole = whole;
        this.words = new PageWords(whole.rules().messages(), language);
        this.head = new PageHead(whole.rules(), versions, words);
        this.language = language;
    }

    /** How pages are written. */
    public enum Format { MD, HTML }

    /**
     * @param examples the texts of the package's scenarios by file
     * @param versions what else there is of the package, and when
     * @param language which language comes first, and in which codes are put into words
     * @throws org.mingjing.yaml.YamlFaults if a file of scenarios is not YAML
     */
    public static RulesPage of(RulePackage rules, Map<String, String> examples, Versions versions, Language language) {
        List<Example> read = new ArrayList<>();
        new TreeMap<>(examples).forEach((file, text) -> read.addAll(Example.in(text, file)));
        return new RulesPage(new PackageMaterial(rules, read), versions, language);
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
        List<Block> blocks = new ArrayList<>(head.blocks());
        List<Heading> contents = new ArrayList<>();
        List<Block> sections = new ArrayList<>();
        PageBlocks writing = new PageBlocks(whole, words);
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
        String title = words.said(new Both(manifest.titleZh(), manifest.titleEn())) + (wholePackage ? "" : " " + articles.stream()
                .map(article -> words.said(new Both(article.zh(), article.en()))).distinct().collect(Collectors.joining("、")));
        return format == Format.HTML ? HtmlPage.of(title, blocks, language) : MarkdownPage.of(blocks, language);
    }
}
