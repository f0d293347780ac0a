package org.mingjing.ingest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.CaseFile;

/**
 * On which dates what was read lies: how many far from the rest, and how many after the instant that cases are assessed
 * for. One fact dated wrongly is seen at a glance.
 */
final class DatesRead {

    private final @Nullable Instant asOf;
    private final TreeMap<Integer, Long> years = new TreeMap<>();
    private long afterAsOf;

    /** @param asOf the instant that was asked for, null if it is found from what is read */
    DatesRead(@Nullable Instant asOf) {
        this.asOf = asOf;
    }

    void note(Instant occurredAt) {
        years.merge(occurredAt.atOffset(ZoneOffset.UTC).getYear(), 1L, Long::sum);
        if (asOf != null && occurredAt.isAfter(asOf)) {
            afterAsOf++;
        }
    }

    /** What was noted, null if nothing was. */
    @Nullable Dates dates() {
        if (years.isEmpty()) {
            return null;
        }
        List<Block> blocks = blocks();
        Block main = blocks.stream().reduce((a, b) -> b.facts() > a.facts() ? b : a).orElseThrow();
        List<Block> far = blocks.stream().filter(block -> block != main).toList();
        return new Dates(far.stream().mapToLong(Block::facts).sum(),
                far.stream().map(Block::toString).toList(), main.toString(), afterAsOf);
    }

    /** Years parted from those before and after by a silence in which nothing happened at all. */
    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Map.Entry<Integer, Long> year : years.entrySet()) {
            Block before = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
            if (before != null && year.getKey() - before.to() < CaseFile.silenceYears()) {
                blocks.set(blocks.size() - 1, new Block(before.from(), year.getKey(), before.facts() + year.getValue()));
            } else {
                blocks.add(new Block(year.getKey(), year.getKey(), year.getValue()));
            }
        }
        return blocks;
    }

    private record Block(int from, int to, long facts) {

        @Override
        public String toString() {
            return from == to ? Integer.toString(from) : from + " to " + to;
        }
    }
}
