package org.mingjing.rules;

import java.util.List;

/**
 * The words of an article of a law, as a package carries them for its readers. Nothing is decided by them.
 *
 * @param law name of the law
 * @param article the article, such as 第四十二条
 * @param version date of the version of the law's text
 * @param source where the words were taken from
 * @param paragraphs the words, paragraph by paragraph (款)
 * @param file file they stand in
 */
public record ArticleText(String law, String article, String version, String source, List<String> paragraphs, String file) {

    public ArticleText {
        paragraphs = List.copyOf(paragraphs);
    }
}
