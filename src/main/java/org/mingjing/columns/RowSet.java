package org.mingjing.columns;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A set of rows of a table. */
public final class RowSet {

    public static final int WORD_ROWS = 64;

    private final long[] words;
    private final int size;

    private RowSet(long[] words) {
        this.words = words;
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        this.size = count;
    }

    /** @param words row 0 is the lowest bit of the first word; not to be changed afterwards */
    static RowSet of(long[] words) {
        return new RowSet(words);
    }

    public int size() {
        return size;
    }

    public int words() {
        return words.length;
    }

    public long word(int place) {
        return words[place];
    }

    public boolean contains(int row) {
        return (words[row >> 6] >>> row & 1) != 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowSet that && Arrays.equals(words, that.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
