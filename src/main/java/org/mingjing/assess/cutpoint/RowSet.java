package org.mingjing.assess.cutpoint;

import java.util.Arrays;

/**
 * A set of rows of a table, made to be intersected with others: words of 64 rows of which only those that are not
 * empty are kept, and over each block of 64 words a summary of which these are.
 */
final class RowSet {

    static final int WORD_ROWS = 64;
    static final int BLOCK_ROWS = 64 * WORD_ROWS;

    /** The first word, which is the whole set if the table has no more rows. */
    private final long firstWord;
    private final long firstSummary;
    private final long[] summaries;
    private final int[] starts;
    private final long[] words;

    private RowSet(long firstWord, long[] summaries, int[] starts, long[] words) {
        this.firstWord = firstWord;
        this.firstSummary = summaries[0];
        this.summaries = summaries;
        this.starts = starts;
        this.words = words;
    }

    /** @param bits row 0 is the lowest bit of the first word */
    static RowSet of(long[] bits) {
        int blocks = (bits.length + 63) / 64;
        long[] summaries = new long[blocks];
        int[] starts = new int[blocks];
        long[] words = new long[bits.length];
        int kept = 0;
        for (int block = 0; block < blocks; block++) {
            starts[block] = kept;
            for (int i = block * 64; i < Math.min(bits.length, block * 64 + 64); i++) {
                if (bits[i] != 0) {
                    summaries[block] |= 1L << i;
                    words[kept++] = bits[i];
                }
            }
        }
        return new RowSet(bits[0], summaries, starts, Arrays.copyOf(words, kept));
    }

    long firstWord() {
        return firstWord;
    }

    int blocks() {
        return summaries.length;
    }

    /** Which words of a block are not empty. */
    long summary(int block) {
        return block == 0 ? firstSummary : summaries[block];
    }

    /** A word that the summary names. */
    long word(int block, int place) {
        return words[(block == 0 ? 0 : starts[block]) + Long.bitCount(summary(block) & (1L << place) - 1)];
    }
}
