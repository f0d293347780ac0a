package org.mingjing.shown;

import java.util.List;

/** A part of a page, whatever format it is written in. */
sealed interface Block {

    /** A text in both languages; the English one may be empty. */
    record Both(String zh, String en) {

        static Both same(String text) {
            return new Both(text, "");
        }
    }

    /** A heading that can be linked to. */
    record Heading(int level, String anchor, Both text) implements Block {}

    record Paragraph(Both text) implements Block {}

    /** Words of a law, paragraph by paragraph, with where they come from. */
    record Quotation(List<String> paragraphs, String source) implements Block {}

    /** A table; a cell may have several lines. @param head empty if there is none */
    record Grid(List<Both> head, List<List<String>> rows) implements Block {}

    /** Text of a program, as it is written. */
    record Code(String text) implements Block {}

    /** A table of contents. */
    record Contents(List<Heading> entries) implements Block {}
}
