package org.mingjing.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.rules.LegalBasis;
import org.mingjing.rules.RulePackage;

/** Finds the articles that a text of a package refers to. Where a text names no law, that of the package is meant. */
final class Articles {

    private static final Pattern ARTICLE = Pattern.compile("第([\\d零〇一二三四五六七八九十百千]{1,9})条(?:之([一二三四五六七八九十]{1,3}))?"
            + "|\\b[Aa]rt(?:icle|ikel|\\.)\\s?(\\d{1,5})\\b");
    private static final Pattern LAW = Pattern.compile("(?:参照|依据|根据|按照|依照|违反|见)?([\\p{IsHan}]{1,40}(?:法|条例|办法|规定|细则|规则|解释))(?:》|（[^）]*）)*$");

    private final String own;
    private final List<String> laws;

    Articles(RulePackage rules) {
        this.laws = rules.manifest().basis().stream().map(LegalBasis::law).toList();
        this.own = laws.isEmpty() ? "" : laws.get(0);
    }

    /** The law meant where none is named. */
    String ownLaw() {
        return own;
    }

    /** The articles in the order of the text. */
    List<Article> in(String text) {
        List<Article> found = new ArrayList<>();
        Matcher article = ARTICLE.matcher(text);
        String law = own;
        int from = 0;
        while (article.find()) {
            law = law(text.substring(from, article.start()), law);
            from = article.end();
            String number = article.group(1) == null ? article.group(3) : article.group(1);
            found.add(new Article(law, Article.number(number), article.group(2) == null ? 0 : Article.number(article.group(2))));
        }
        return found;
    }

    private String law(String before, String otherwise) {
        Matcher named = LAW.matcher(before);
        if (!named.find()) {
            return otherwise;
        }
        String law = named.group(1);
        return laws.stream().filter(law::endsWith).findFirst().orElse(law.equals("本法") ? own : law);
    }
}
