package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.PackageId;
import org.mingjing.rules.RulePackage;
import org.mingjing.run.Difference;
import org.mingjing.run.Installation;
import org.mingjing.run.Replay;
import org.mingjing.run.ReplayProgress;
import org.mingjing.run.ReplayRange;
import org.mingjing.run.ReplayWithPackage;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Replays of recorded decisions. */
@RestController
@RequestMapping("/api/v1/replays")
@Tag(name = "replays", description = "Make recorded decisions again")
final class ReplaysController {

    private static final int DIFFERENCES_GIVEN_MAX = 10_000;

    private final Installation installation;
    private final LongWork works;

    ReplaysController(Installation installation, LongWork works) {
        this.installation = installation;
        this.works = works;
    }

    /**
     * What a replay came to; of very many differences the first are given. Decisions that an earlier meaning of the engine
     * made and that come out otherwise today are counted apart.
     */
    record Result(long decisions, long failures, long differences, long ofOtherMeaning, List<Difference> first) {}

    @PostMapping
    @Operation(summary = "Replay decisions as recorded, or with another version of a package (id@version)")
    Result replay(
            InputStream body,
            HttpServletRequest request,
            @RequestParam(name = "package", required = false) @Nullable String packageVersion,
            @RequestParam(required = false) @Nullable OffsetDateTime from,
            @RequestParam(required = false) @Nullable OffsetDateTime to,
            @RequestParam(required = false) @Nullable OffsetDateTime knownAt) {
        RequestJson.nothing(body, "package, from, to and knownAt");
        ReplayRange range = new ReplayRange(instant(from), instant(to), instant(knownAt));
        Tally tally = new Tally();
        if (packageVersion == null) {
            Replay replay = new Replay(installation);
            run(request, replay, () -> replay.asRecorded(range, tally));
        } else {
            RulePackage rules = installation.shelf().find(PackageId.parse(packageVersion)).orElseThrow(() ->
                    new Problems.NotKnown("There is no package '" + packageVersion + "'."));
            ReplayWithPackage replay = new ReplayWithPackage(installation, rules);
            run(request, replay, () -> replay.run(range, tally));
        }
        return new Result(tally.decisions, tally.failures, tally.differences, tally.ofOtherMeaning, tally.first);
    }

    // A replay that is closed begins nothing more, and ends.
    private void run(HttpServletRequest request, AutoCloseable replay, Runnable work) {
        try (replay) {
            works.run(request, () -> {
                work.run();
                return true;
            }, () -> close(replay));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a replay that cannot be closed", e);
        }
    }

    private static void close(AutoCloseable replay) {
        try {
            replay.close();
        } catch (Exception e) {
            throw new IllegalStateException("a replay that cannot be closed", e);
        }
    }

    private static final class Tally implements ReplayProgress {

        private final List<Difference> first = new ArrayList<>();
        private long decisions;
        private long failures;
        private long differences;
        private long ofOtherMeaning;

        @Override
        public void replayed(int count, List<Difference> found) {
            decisions += count;
            take(found);
        }

        @Override
        public void replayedFailures(int count, List<Difference> found) {
            failures += count;
            take(found);
        }

        private void take(List<Difference> found) {
            long other = found.stream().filter(Difference::ofOtherMeaning).count();
            ofOtherMeaning += other;
            differences += found.size() - other;
            found.stream().limit(DIFFERENCES_GIVEN_MAX - first.size()).forEach(first::add);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
