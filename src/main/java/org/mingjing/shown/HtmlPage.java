package org.mingjing.shown;

import java.util.List;
import java.util.regex.Pattern;
import org.mingjing.shown.Block.Both;
import org.mingjing.shown.Block.Code;
import org.mingjing.shown.Block.Contents;
import org.mingjing.shown.Block.Grid;
import org.mingjing.shown.Block.Heading;
import org.mingjing.shown.Block.Paragraph;
import org.mingjing.shown.Block.Quotation;
import org.mingjing.texts.Language;

/** Writes blocks as one HTML file that needs no other, runs nothing and prints well. Every text is escaped. */
final class HtmlPage {

    private static final String STYLE = """
            body{margin:2rem auto;max-width:60rem;padding:0 1rem;font:16px/1.7 "Noto Serif CJK SC","Source Han Serif SC","Songti SC",SimSun,serif;color:#1a1a1a;background:#fff}
            h1{font-size:1.7rem;margin:.5rem 0}h2{font-size:1.4rem;margin:2.5rem 0 .5rem;border-bottom:2px solid #7a1f1f;padding-bottom:.2rem}
            h3{font-size:1.1rem;margin:1.8rem 0 .4rem;color:#7a1f1f}h4{font-size:1rem;margin:1.2rem 0 .3rem}
            .beside{color:#5a5a5a;font-size:.9em;font-weight:normal}[lang=en]{font-family:Georgia,"Times New Roman","Noto Serif CJK SC","Songti SC",SimSun,serif}
            p{margin:.4rem 0}p .beside{display:block}
            blockquote{margin:.5rem 0;padding:.4rem 1.2rem;border-left:4px solid #c9b27c;background:#faf7ef}
            blockquote p{text-indent:2em}blockquote footer{text-align:right;font-size:.85em;color:#5a5a5a}
            table{border-collapse:collapse;width:100%;margin:.4rem 0 1rem;font-size:.9rem;line-height:1.5}
            th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top}
            th{background:#f2efe6;font-weight:600}th .beside{display:block;font-size:.8em}
            td,th{min-width:3.2em}td:first-child{min-width:8rem}tbody th{width:10rem}.day{white-space:nowrap}
            pre{font:13px/1.45 "Noto Sans Mono CJK SC",Menlo,Consolas,monospace;background:#f6f6f6;border:1px solid #ddd;padding:.5rem .8rem;white-space:pre-wrap;overflow-wrap:anywhere}
            a{color:#7a1f1f}nav ul{columns:2;padding-left:1.2rem}
            @media print{body{margin:0;max-width:none;font-size:10.5pt}table{font-size:8.5pt}td,th{padding:.2rem .3rem}td:first-child{min-width:6rem}tbody th{width:7rem}h2{break-after:avoid}h3,h4{break-after:avoid}tr,pre,blockquote{break-inside:avoid}a{color:inherit;text-decoration:none}}
            """;

    // A column is never wider than the longest word of its cells, so longer ones may break, between the words they are made of first.
    private static final int WORD_LETTERS = 12;
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z0-9_]{" + (WORD_LETTERS + 1) + ",}");
    private static final Pattern WITHIN = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=_)|(?<=\\G[A-Za-z0-9_]{" + WORD_LETTERS + "})(?=.)");
    private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private final StringBuilder out = new StringBuilder();

    private final Language language;
    private final String besideTag;

    private HtmlPage(Language language) {
        this.language = language;
        this.besideTag = (language == Language.ZH ? Language.EN : Language.ZH).tag();
    }

    static String of(String title, List<Block> blocks, Language language) {
        HtmlPage page = new HtmlPage(language);
        page.out.append("<!DOCTYPE html>\n<html lang=\"").append(language.tag()).append("\">\n<head>\n<meta charset=\"UTF-8\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").append(escaped(title))
                .append("</title>\n<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
        blocks.forEach(page::block);
        return page.out.append("</body>\n</html>\n").toString();
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            String tag = "h" + heading.level();
            out.append('<').append(tag).append(heading.anchor().isEmpty() ? "" : " id=\"" + escaped(heading.anchor()) + "\"").append('>')
                    .append(both(heading.text())).append("</").append(tag).append(">\n");
        } else if (block instanceof Paragraph paragraph) {
            out.append("<p>").append(both(paragraph.text())).append("</p>\n");
        } else if (block instanceof Quotation quotation) {
            out.append("<blockquote>\n");
            quotation.paragraphs().forEach(one -> out.append("<p>").append(escaped(one)).append("</p>\n"));
            out.append("<footer>").append(escaped(quotation.source())).append("</footer>\n</blockquote>\n");
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else if (block instanceof Code code) {
            out.append("<pre>").append(escaped(code.text())).append("</pre>\n");
        } else if (block instanceof Contents contents) {
            out.append("<nav>\n<ul>\n");
            contents.entries().forEach(entry -> out.append("<li><a href=\"#").append(escaped(entry.anchor())).append("\">")
                    .append(both(entry.text())).append("</a></li>\n"));
            out.append("</ul>\n</nav>\n");
        }
    }

    private void grid(Grid grid) {
        out.append("<table>\n");
        if (!grid.head().isEmpty()) {
            out.append("<thead><tr>");
            grid.head().forEach(cell -> out.append("<th scope=\"col\">").append(breakable(both(cell))).append("</th>"));
            out.append("</tr></thead>\n");
        }
        out.append("<tbody>\n");
        for (List<String> row : grid.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                String tag = i == 0 && grid.head().isEmpty() ? "th scope=\"row\"" : "td";
                out.append('<').append(tag).append('>').append(cell(row.get(i))).append("</")
                        .append(tag, 0, 2).append('>');
            }
            out.append("</tr>\n");
        }
        out.append("</tbody>\n</table>\n");
    }

    private static String cell(String text) {
        String days = DAY.matcher(escaped(text)).replaceAll("<span class=\"day\">$0</span>");
        return breakable(days).replace("\n", "<br>");
    }

    private static String breakable(String html) {
        return LONG_WORD.matcher(html).replaceAll(word -> WITHIN.matcher(word.group()).replaceAll("<wbr/>"));
    }

    private String both(Both text) {
        String beside = text.beside(language);
        return escaped(text.in(language))
                + (beside.isEmpty() ? "" : " <span class=\"beside\" lang=\"" + besideTag + "\">" + escaped(beside) + "</span>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
