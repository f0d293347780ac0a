package org.mingjing.shown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlItem;
import org.mingjing.yaml.YamlMap;

/**
 * An example of a package: a case and what must be found of it.
 *
 * @param file file it stands in, and its title
 * @param fileTitle title of the file, which mostly names the article
 * @param power the item of power as it is registered, or its code alone if it is not; empty if the file registers none
 * @param parameters those of the package that differ in this example, empty if none does
 * @param given what happened, a line for each fact
 * @param expected what is found at each instant
 */
record Example(String file, String fileTitle, int line, String title, String power, String parameters, List<String> given,
        List<Expected> expected) {

    private static final String BETWEEN = " · ";
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
        Map<String, String> powers = new LinkedHashMap<>();
        top.maps("powers").forEach(power -> powers.put(power.text("code", ""), attributes(power)));
        for (YamlMap one : top.maps("cases")) {
            String code = one.text("power", powers.keySet().stream().findFirst().orElse(""));
            examples.add(new Example(file, title, one.line(), one.text("title", ""),
                    powers.getOrDefault(code, code), attributes(one.map("parameters")),
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
            out.append(line).append(attributes.keysInOrder().isEmpty() ? "" : BETWEEN).append(attributes(attributes));
        }
        return out.toString();
    }

    private static String attributes(YamlMap map) {
        return map.keysInOrder().stream().map(name -> name + ": " + (map.isList(name) ? String.join(", ", map.texts(name))
                : map.isMap(name) ? "…" : map.text(name, ""))).collect(Collectors.joining(BETWEEN));
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
