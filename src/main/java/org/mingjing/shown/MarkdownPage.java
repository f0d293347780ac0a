package org.mingjing.shown;

import java.util.List;
import java.util.stream.Collectors;
import org.mingjing.shown.Block.Both;
import org.mingjing.shown.Block.Code;
import org.mingjing.shown.Block.Contents;
import org.mingjing.shown.Block.Grid;
import org.mingjing.shown.Block.Heading;
import org.mingjing.shown.Block.Paragraph;
import org.mingjing.shown.Block.Quotation;
import org.mingjing.texts.Language;

/** Writes blocks as Markdown. What an author wrote is escaped, so that it reads as it is and means nothing to Markdown. */
final class MarkdownPage {

    private final StringBuilder out = new StringBuilder();

    private final Language language;

    private MarkdownPage(Language language) {
        this.language = language;
    }

    static String of(List<Block> blocks, Language language) {
        MarkdownPage page = new MarkdownPage(language);
        blocks.forEach(page::block);
        return page.out.toString().stripTrailing() + "\n";
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            if (!heading.anchor().isEmpty()) {
                out.append("<a id=\"").append(heading.anchor()).append("\"></a>\n\n");
            }
            out.append("#".repeat(heading.level())).append(' ').append(both(heading.text(), " ")).append("\n\n");
        } else if (block instanceof Paragraph paragraph) {
            out.append(both(paragraph.text(), "\n\n")).append("\n\n");
        } else if (block instanceof Quotation quotation) {
            quotation.paragraphs().forEach(one -> out.append("> ").append(escaped(one)).append("\n>\n"));
            out.append("> —— ").append(escaped(quotation.source())).append("\n\n");
        } else if (block instanceof Grid grid) {
            grid(grid);
        } else if (block instanceof Code code) {
            String fence = "`".repeat(Math.max(3, longestRun(code.text()) + 1));
            out.append(fence).append("drools\n").append(code.text()).append('\n').append(fence).append("\n\n");
        } else if (block instanceof Contents contents) {
            contents.entries().forEach(entry ->
                    out.append("- [").append(both(entry.text(), " ")).append("](#").append(entry.anchor()).append(")\n"));
            out.append('\n');
        }
    }

    private void grid(Grid grid) {
        int width = grid.head().isEmpty() ? grid.rows().stream().mapToInt(List::size).max().orElse(1) : grid.head().size();
        out.append('|').append(grid.head().isEmpty() ? "  |".repeat(width)
                : grid.head().stream().map(cell -> " " + both(cell, "<br>") + " |").collect(Collectors.joining())).append('\n');
        out.append('|').append("---|".repeat(width)).append('\n');
        grid.rows().forEach(row -> out.append('|').append(row.stream()
                .map(cell -> " " + escaped(cell).replace("\n", "<br>") + " |").collect(Collectors.joining())).append('\n'));
        out.append('\n');
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (char sign : text.toCharArray()) {
            run = sign == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private String both(Both text, String between) {
        String beside = text.beside(language);
        return escaped(text.in(language)) + (beside.isEmpty() ? "" : between + escaped(beside));
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_{}\\[\\]#|~])", "\\\\$1").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
