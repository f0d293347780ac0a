package org.mingjing.warn;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.rules.ArticleText;
import org.mingjing.rules.RulePackage;

/**
 * A clause of law that a finding names.
 *
 * @param law name of the law, all of what the package says if it names no article
 * @param article the article, such as 第四十二条, "" if none is named
 * @param text words of the article, "" if no package has them
 */
record Clause(String law, String article, String text) {

    /** A law, its article, and perhaps the paragraph. */
    private static final Pattern ARTICLE = Pattern.compile("^《?(.+?)》?(第[一二三四五六七八九十百零〇\\d]+条(?:之[一二三四五六七八九十]+)?).*$");

    /** @param basis as a package says it @param packages that may have the words, the package itself first */
    static Clause of(String basis, Collection<RulePackage> packages) {
        Matcher named = ARTICLE.matcher(basis);
        if (!named.matches()) {
            return new Clause(basis, "", "");
        }
        String law = named.group(1);
        String article = named.group(2);
        String text = packages.stream().flatMap(rules -> rules.articles().stream())
                .filter(known -> known.law().equals(law) && known.article().equals(article))
                .map(ArticleText::paragraphs).findFirst().map(Clause::joined).orElse("");
        return new Clause(law, article, text);
    }

    private static String joined(List<String> paragraphs) {
        return String.join("\n", paragraphs);
    }
}
