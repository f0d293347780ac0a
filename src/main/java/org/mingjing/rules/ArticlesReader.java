package org.mingjing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlMap;

/** Reads the files with words of the law that a manifest names. */
final class ArticlesReader {

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
            if (!article.matches("第[零〇一二三四五六七八九十百千]+条(之[一二三四五六七八九十]+)?")) {
                articles.wrong(article, "'" + article + "' is no article; write it as the law does, such as 第四十二条.");
            }
            read.add(new ArticleText(law, article, version, source, paragraphs, document.file()));
        }
        document.finish();
        return read;
    }
}
