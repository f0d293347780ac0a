package org.mingjing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlMap;

/** Reads the files with words of the law that a manifest names. */
final class ArticlesReader {

    private static final Pattern ARTICLE = Pattern.compile("第[零〇一二三四五六七八九十百千]+条(之[一二三四五六七八九十]+)?");
    private static final String EXAMPLE = "第四十二条";

    private ArticlesReader() {}

    /** @throws FaultyPackage with everything that is wrong in any of the files */
    static List<ArticleText> of(Manifest manifest, SortedMap<String, String> files) {
        List<ArticleText> articles = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : manifest.articleFiles()) {
            try {
                articles.addAll(PackageYaml.read(() -> file(YamlDocument.parse(files.getOrDefault(file, ""), file))));
            } catch (FaultyPackage e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new FaultyPackage(problems);
        }
        return List.copyOf(articles);
    }

    private static List<ArticleText> file(YamlDocument document) {
        YamlMap top = document.top();
        String law = top.required("law");
        String version = top.required("text");
        String source = top.required("source");
        YamlMap articles = top.map("articles");
        List<ArticleText> read = new ArrayList<>();
        for (String article : articles.keysInOrder()) {
            List<String> paragraphs = articles.texts(article);
            if (!ARTICLE.matcher(article).matches()) {
                articles.wrong(article, Sentence.of("rules.no-article", article, EXAMPLE));
            }
            read.add(new ArticleText(law, article, version, source, paragraphs, document.file()));
        }
        document.finish();
        return read;
    }
}
