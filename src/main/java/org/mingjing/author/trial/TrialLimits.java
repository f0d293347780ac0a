package org.mingjing.author.trial;

import java.time.Duration;

/**
 * What a process that tries packages may use.
 *
 * @param heapMegabytes heap of its Java
 * @param time wall-clock time for one answer; then the process is killed
 * @param answerBytesMax length of one answer
 * @param brief whether its Java does without the compiler that pays off in long runs alone
 */
public record TrialLimits(int heapMegabytes, Duration time, int answerBytesMax, boolean brief) {

    private static final int HEAP_MEGABYTES = 768;
    private static final int ANSWER_BYTES_MAX = 16 << 20;

    /** For somebody who waits at a terminal, and for packages with large tables. */
    public static final TrialLimits OF_COMMANDS = new TrialLimits(
            HEAP_MEGABYTES, Duration.ofMinutes(10), ANSWER_BYTES_MAX, true);

    /** For deciding many cases with a draft; the time is that for one case. */
    public static final TrialLimits OF_REPLAYS = new TrialLimits(
            HEAP_MEGABYTES, Duration.ofMinutes(10), ANSWER_BYTES_MAX, false);

    /** For breaking a package in each place, which takes long. */
    public static final TrialLimits OF_MUTATION = new TrialLimits(
            HEAP_MEGABYTES, Duration.ofHours(6), ANSWER_BYTES_MAX, false);

    /** For a request to the service. */
    public static final TrialLimits OF_REQUESTS = new TrialLimits(
            HEAP_MEGABYTES, Duration.ofMinutes(1), ANSWER_BYTES_MAX, true);

    /** Processor time of the process from first to last, in seconds; a long one answers very many questions. */
    long processorSeconds() {
        return brief ? time.toSeconds() * TrialCommand.PROCESSORS : Duration.ofDays(1).toSeconds();
    }
}
