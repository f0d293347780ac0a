package org.mingjing.shown;

import java.util.List;
import org.mingjing.texts.Language;

/** A part of a page, whatever format it is written in. */
sealed interface Block {

    /** A text in both languages; the English one may be empty. */
    record Both(String zh, String en) {

        static Both same(String text) {
            return new Both(text, "");
        }

        /** The text in the language, in the other one if it is missing. */
        String in(Language language) {
            return language == Language.ZH || en.isEmpty() ? zh : en;
        }

        /** The text in the other language, empty if there is none or it is the same. */
        String beside(Language language) {
            return en.isEmpty() || en.equals(zh) ? "" : in(language == Language.ZH ? Language.EN : Language.ZH);
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
