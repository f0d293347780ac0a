package org.mingjing.drivers;

import org.mingjing.texts.Sentence;

/**
 * Something to know about a record that was read and used.
 *
 * @param file the file or stream, as the reader was told
 * @param line where the record begins, counted from 1
 * @param sentence what was taken how, and what to do if that is wrong
 */
public record ReadNote(String file, long line, Sentence sentence) {}
