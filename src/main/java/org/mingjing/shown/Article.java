package org.mingjing.shown;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An article of a law.
 *
 * @param law its name, empty if it is not said
 * @param number its number
 * @param inserted number among those inserted after it (之一), 0 for the article itself
 */
record Article(String law, int number, int inserted) implements Comparable<Article> {

    private static final Comparator<Article> ORDER =
            Comparator.comparing(Article::law).thenComparingInt(Article::number).thenComparingInt(Article::inserted);
    private static final Map<Character, Integer> DIGITS = Map.of('零', 0, '〇', 0, '一', 1, '二', 2, '三', 3, '四', 4, '五', 5, '六', 6,
            '七', 7, '八', 8);
    private static final Map<Character, Integer> PLACES = Map.of('十', 10, '百', 100, '千', 1000);
    private static final Pattern WRITTEN = Pattern.compile("第?([\\d零〇一二三四五六七八九十百千]{1,9})(?:条)?(?:之([\\d一二三四五六七八九十]{1,3}))?");
    private static final String NAMES = "零一二三四五六七八九";

    /** An article as somebody names it: {@code 42}, {@code 四十二} or {@code 第四十二条}; empty if it is none. */
    static Optional<Article> parse(String law, String written) {
        Matcher matcher = WRITTEN.matcher(written.strip());
        return matcher.matches()
                ? Optional.of(new Article(law, number(matcher.group(1)), matcher.group(2) == null ? 0 : number(matcher.group(2))))
                : Optional.empty();
    }

    /** The value of a number in Arabic or Chinese digits. */
    static int number(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        int value = 0;
        int digit = 0;
        for (char sign : written.toCharArray()) {
            Integer place = PLACES.get(sign);
            if (place == null) {
                digit = sign == '九' ? 9 : DIGITS.getOrDefault(sign, 0);
            } else {
                value += (digit == 0 ? 1 : digit) * place;
                digit = 0;
            }
        }
        return value + digit;
    }

    /** Whether the other has the same number, in whatever law. */
    boolean hasNumberOf(Article other) {
        return number == other.number && inserted == other.inserted;
    }

    String zh() {
        return "第" + chinese(number) + "条" + (inserted == 0 ? "" : "之" + chinese(inserted));
    }

    String en() {
        return "Article " + number + (inserted == 0 ? "" : "-" + inserted);
    }

    private static String chinese(int number) {
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int place : new int[] {1000, 100, 10, 1}) {
            int digit = rest / place;
            rest %= place;
            if (digit > 0) {
                boolean ten = place == 10 && digit == 1 && out.isEmpty();
                out.append(ten ? "" : NAMES.substring(digit, digit + 1)).append(place == 1000 ? "千" : place == 100 ? "百" : place == 10 ? "十" : "");
            } else if (!out.isEmpty() && rest > 0 && out.charAt(out.length() - 1) != '零') {
                out.append("零");
            }
        }
        return out.toString();
    }

    /** Where a page has the article. */
    String anchor() {
        return "article-" + Integer.toHexString(law.hashCode()) + "-" + number + (inserted == 0 ? "" : "-" + inserted);
    }

    @Override
    public int compareTo(Article other) {
        return ORDER.compare(this, other);
    }
}
