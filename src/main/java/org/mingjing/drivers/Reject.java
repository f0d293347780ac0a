package org.mingjing.drivers;

import org.mingjing.texts.Sentence;

/**
 * A record that could not be read while the rest of its file went on.
 *
 * @param file the file or stream, as the reader was told
 * @param line where the record begins, counted from 1
 * @param reason one or more sentences for the keeper of the source: what is wrong and what to do
 * @param text the record as it was found, cut if long
 */
public record Reject(String file, long line, Sentence reason, String text) {

    private static final int TEXT_CHARS_MAX = 2000;

    public Reject {
        text = text.length() > TEXT_CHARS_MAX ? text.substring(0, TEXT_CHARS_MAX) + "…" : text;
    }
}
