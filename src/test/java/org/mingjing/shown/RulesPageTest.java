package org.mingjing.shown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjing.SharedData;
import org.mingjing.rules.ArticleText;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.shown.RulesPage.Format;
import org.mingjing.texts.Language;

/** What a lawyer sees of a package: one article on one page, and nothing that an author wrote does anything there. */
class RulesPageTest {

    private static final RulePackage BY_ARTICLE = PackageSource.builtIn("cn-licensing-1-1-0");

    private static final Versions TODAY = new Versions(Instant.parse("2026-06-30T10:00:00Z"), List.of());

    private static RulesPage page(RulePackage rules) {
        return RulesPage.of(rules, BuiltInExamples.of(rules.id().id()), TODAY, Language.ZH);
    }

    @Test
    void an_article_has_its_law_numbers_rows_rules_sentences_and_examples() {
        String text = page(BY_ARTICLE).article("42", Format.MD);
        assertThat(text).containsSubsequence("行政许可法第四十二条 Article 42", "二十日内不能作出决定的，经本行政机关负责人批准，可以延长十日",
                "作出许可决定的期限", "20 个工作日", "2019-04-23", "受理之日起计算决定期限", "20 个工作日<br>（参数 decisionDays）", "超过法定时限：红牌",
                "XK42-EXTENSION-UNAPPROVED", "受理后 ‹已用› ‹单位›", "rule \"XK42-EXTENSION-SECOND\"", "无人作出决定：临近提示，超承诺黄牌，超法定红牌");
        assertThat(text).as("of other articles").doesNotContain("XK44-DELIVERY", "XK58-FEE", "deliveryDays");
    }

    @Test
    void a_limit_that_stands_elsewhere_says_where_instead_of_zero() {
        String text = page(BY_ARTICLE).article("42", Format.MD);
        assertThat(text).contains("| 承诺 | 按权力事项登记 |").doesNotContain("| 承诺 | 0");
        assertThat(page(BY_ARTICLE).article("50", Format.MD)).contains("至有效期届满日所载之日，起算时距该日不少于 30 个工作日");
        assertThat(page(BY_ARTICLE).whole(Format.MD)).contains("按环节登记", "按该环节写明的所需时间", "已用 90%", "届满前 1 个工作日", "超期即达到");
        assertThat(inEnglish(BY_ARTICLE).article("42", Format.MD)).contains("| promised | as registered for the power |",
                "| 1 working days before the end |");
    }

    @Test
    void no_table_has_more_columns_than_a_page_is_wide() {
        for (RulePackage rules : PackageSource.builtIn()) {
            TableRows.of(rules).forEach(table -> new TableGrid(table, new PageWords(rules.messages(), Language.ZH),
                    new CellWords(new PageWords(rules.messages(), Language.ZH), rules.parameters())).grids()
                    .forEach(grid -> assertThat(grid.head()).hasSizeLessThanOrEqualTo(TableGrid.COLUMNS_MAX + 1)));
        }
        assertThat(page(BY_ARTICLE).whole(Format.HTML)).contains("joint<wbr/>Decision<wbr/>Extension<wbr/>Days").doesNotContain("overflow-x");
    }

    @Test
    void a_table_that_is_too_wide_is_shown_row_by_row() {
        Map<String, String> files = new TreeMap<>(BY_ARTICLE.files());
        StringBuilder outputs = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            outputs.append("<output name=\"number").append(i).append("\" typeRef=\"number\"/>\n");
            cells.append("<outputEntry id=\"more-").append(i).append("\"><text>").append(700 + i).append("</text></outputEntry>\n");
        }
        files.computeIfPresent("thresholds.dmn", (name, text) -> text
                .replaceFirst("(?=<rule )", Matcher.quoteReplacement(outputs.toString())).replace("</rule>", cells + "</rule>"));
        assertThat(page(RulePackage.of(files)).whole(Format.MD)).contains("| number0 | 700 |", "| number8 | 708 |");
    }

    @Test
    void the_page_says_in_which_time_the_version_is_in_effect_and_what_other_versions_there_are() {
        RulePackage before = PackageSource.builtIn("cn-licensing");
        Versions versions = new Versions(Instant.parse("2026-06-30T10:00:00Z"), List.of(before.manifest()));
        assertThat(RulesPage.of(BY_ARTICLE, Map.of(), versions, Language.ZH).article("42", Format.MD))
                .contains("2027-01-01 起<br>于 2026-06-30 尚未施行。", "cn-licensing@1.0.0：", "于 2026-06-30 施行中。");
        assertThat(RulesPage.of(BY_ARTICLE, Map.of(), versions, Language.EN).article("42", Format.MD))
                .contains("from 2027-01-01<br>Not yet in effect on 2026-06-30.", "cn-licensing@1.0.0: ");
    }

    @Test
    void an_english_page_says_codes_in_english_and_the_chinese_beside() {
        String text = inEnglish(BY_ARTICLE).article("42", Format.HTML);
        assertThat(text).contains("<html lang=\"en\">", "The law <span class=\"beside\" lang=\"zh-CN\">法律条文</span>", "<td>yellow</td>",
                "除可以当场作出行政许可决定的外");
    }

    @Test
    void an_example_shows_the_power_as_it_is_registered() {
        assertThat(page(BY_ARTICLE).article("42", Format.MD)).contains("名称: 餐饮服务许可 · 承诺: 15 个工作日", "参数 | 分级方式: ");
    }

    private static RulesPage inEnglish(RulePackage rules) {
        return RulesPage.of(rules, BuiltInExamples.of(rules.id().id()), TODAY, Language.EN);
    }

    @Test
    void an_article_is_named_as_people_name_it() {
        String text = page(BY_ARTICLE).article("42", Format.MD);
        assertThat(page(BY_ARTICLE).article("第四十二条", Format.MD)).isEqualTo(text);
        assertThat(page(BY_ARTICLE).article("四十二", Format.MD)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"42,第四十二条", "10,第十条", "19,第十九条", "20,第二十条", "100,第一百条", "105,第一百零五条", "110,第一百一十条", "1001,第一千零一条"})
    void numbers_are_written_and_read_in_chinese(int number, String written) {
        assertThat(new Article("", number, 0).zh()).isEqualTo(written);
        assertThat(Article.parse("", written)).contains(new Article("", number, 0));
    }

    @Test
    void a_law_that_is_named_is_not_taken_for_the_package_s_own() {
        Articles articles = new Articles(BY_ARTICLE);
        assertThat(articles.in("（第四十二条第一款、第八十二条）")).containsExactly(
                new Article("行政许可法", 42, 0), new Article("行政许可法", 82, 0));
        assertThat(articles.in("参照徐州市权力网上公开透明运行管理办法第二十八条")).containsExactly(
                new Article("徐州市权力网上公开透明运行管理办法", 28, 0));
        assertThat(articles.in("《行政许可法》第四十二条之一")).containsExactly(new Article("行政许可法", 42, 1));
    }

    @Test
    void an_article_that_is_not_there_is_answered_with_those_that_are() {
        assertThatThrownBy(() -> page(BY_ARTICLE).article("7", Format.MD)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("says nothing of article '7'").hasMessageContaining("行政许可法第四十二条");
        assertThatThrownBy(() -> page(BY_ARTICLE).article("last", Format.MD)).hasMessageContaining("article 'last'");
    }

    @Test
    void every_built_in_package_is_shown_whole_and_nothing_of_it_is_left_out() {
        for (RulePackage rules : PackageSource.builtIn()) {
            String text = page(rules).whole(Format.MD);
            DrlSource.of(rules).forEach(source -> assertThat(text).contains(source.text()));
            TableRows.of(rules).forEach(table -> table.rows().forEach(row -> assertThat(text.replace("\\", "")).contains(row.id())));
            rules.messages().rules().forEach(rule -> assertThat(text).contains(rule));
            rules.parameters().forEach(parameter -> assertThat(text).contains(parameter.name()));
        }
    }

    @Test
    void a_page_is_well_formed_and_runs_nothing() throws Exception {
        for (RulePackage rules : PackageSource.builtIn()) {
            String html = page(rules).whole(Format.HTML);
            assertThat(html).doesNotContain("<script", "javascript:", "http://", "src=").contains("default-src 'none'");
            requireWellFormed(html);
        }
    }

    // Of what HTML leaves open, only these elements and line breaks are used.
    private static void requireWellFormed(String html) throws Exception {
        String xml = html.replaceFirst("<!DOCTYPE html>", "").replaceAll("<meta ([^>]*)>", "<meta $1/>").replace("<br>", "<br/>");
        XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(new StringReader(xml));
        while (reader.hasNext()) {
            reader.next();
        }
    }

    @Test
    void what_an_author_wrote_is_text() throws Exception {
        Map<String, String> files = new TreeMap<>(BY_ARTICLE.files());
        String hostile = "<img src=x onerror=alert(1)>|`*[a](b)";
        files.computeIfPresent("messages.yaml", (name, text) -> text.replace("zh: 再次延长", "zh: '" + hostile + "'"));
        files.computeIfPresent("limits.dmn", (name, text) -> text.replace("二十日，经", "&lt;script&gt;二十日，经"));
        RulesPage page = page(RulePackage.of(files));
        String html = page.article("42", Format.HTML);
        assertThat(html).doesNotContain("<img", "<script").contains("&lt;img src=x onerror=alert(1)&gt;", "&lt;script&gt;二十日");
        requireWellFormed(html);
        assertThat(page.article("42", Format.MD)).doesNotContain("<img", "<script").contains("\\|\\`\\*\\[a\\](b)");
    }

    @Test
    void all_scenarios_of_the_project_are_in_the_program() throws IOException {
        Path folder = Path.of("scenarios");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(BuiltInExamples.list()).containsExactlyElementsOf(files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')).sorted().toList());
        }
    }

    @Test
    void the_words_of_the_law_are_those_of_the_law() throws IOException {
        Path law = SharedData.require("data/law/行政许可法(2019-04-23).md");
        List<String> paragraphs = Files.readAllLines(law);
        for (ArticleText article : BY_ARTICLE.articles()) {
            int first = paragraphs.indexOf(paragraphs.stream().filter(line -> line.startsWith(article.article())).findFirst().orElseThrow());
            List<String> written = paragraphs.subList(first, paragraphs.size()).stream().filter(line -> !line.isBlank())
                    .limit(article.paragraphs().size()).map(line -> line.replaceFirst("^第[^条]+条\\s*", "")).toList();
            assertThat(article.paragraphs()).isEqualTo(written);
        }
    }
}
