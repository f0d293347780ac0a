package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/**
 * An example of a package: a case and what must be found of it.
 *
 * @param file file it stands in, and its title
 * @param fileTitle title of the file, which mostly names the article
 * @param given what happened, a line for each fact
 * @param expected what is found at each instant
 */
record Example(String file, String fileTitle, int line, String title, List<String> given, List<Expected> expected) {

    private static final Pattern OF_ARTICLE = Pattern.compile("article-(\\d+)");

    /** What must be found at an instant: findings, clocks and what cannot be told, a line for each. */
    record Expected(String asOf, List<String> findings, List<String> clocks, List<String> undetermined) {}

    /**
     * The examples of a file.
     *
     * @throws org.mingjing.yaml.YamlFaults if it is not YAML
     */
    static List<Example> in(String text, String file) {
        YamlMap top = YamlDocument.parse(text, file).top();
        String title = top.text("title", "");
        List<Example> examples = new ArrayList<>();
        for (YamlMap one : top.maps("cases")) {
            examples.add(new Example(file, title, one.line(), one.text("title", ""),
                    one.items("given").stream().map(Example::fact).toList(),
                    one.maps("expect").stream().map(Example::expected).toList()));
        }
        return examples;
    }

    private static Expected expected(YamlMap map) {
        return new Expected(map.text("asOf", ""), map.texts("findings"), map.texts("clocks"), map.texts("undetermined"));
    }

    private static String fact(YamlItem item) {
        if (!item.isMap()) {
            return item.text();
        }
        YamlMap map = item.map();
        StringBuilder out = new StringBuilder();
        for (String line : map.keysInOrder()) {
            YamlMap attributes = map.map(line);
            out.append(line);
            attributes.keysInOrder().forEach(name -> out.append(" · ").append(name).append(": ").append(attributes.isList(name)
                    ? String.join(", ", attributes.texts(name)) : attributes.isMap(name) ? "…" : attributes.text(name, "")));
        }
        return out.toString();
    }

    /** Whether the example is about the article: by its file's name or title. */
    boolean isOf(Article article, Articles articles) {
        Matcher named = OF_ARTICLE.matcher(file);
        boolean byName = named.find() && article.law().equals(articles.ownLaw()) && article.inserted() == 0
                && Integer.parseInt(named.group(1)) == article.number();
        return byName || articles.in(fileTitle).contains(article);
    }

    /** Whether one of the findings is of the rule. */
    boolean finds(String rule) {
        return expected.stream().flatMap(one -> one.findings().stream()).anyMatch(line -> line.startsWith(rule + " "));
    }
}
