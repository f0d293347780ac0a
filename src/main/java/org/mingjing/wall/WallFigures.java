package org.mingjing.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Department;
import org.mingjing.facts.Region;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.log.LogPosition;
import org.mingjing.people.Sight;
import org.mingjing.score.ConfirmedRisk;
import org.mingjing.score.Grouping;
import org.mingjing.score.RecordedIndex;
import org.mingjing.texts.Told;
import org.mingjing.warn.ReplyTime;
import org.mingjing.warn.Warnings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Figures that take a look at many cases. They are worked out by one thread of their own, when somebody asks and something was
 * recorded since, and no more often than leaves the service its time; whoever asks is told the last ones.
 */
@Component
final class WallFigures implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WallFigures.class);
    private static final int PERCENT = 100;

    private final Installation installation;
    private final Warnings warnings;
    private final WallSettings settings;
    private final SourcesHeard sources;
    private final DeadlinesKept deadlines;
    private final AtomicBoolean working = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread worker = new Thread(task, "wall");
        worker.setDaemon(true);
        return worker;
    });
    private volatile @Nullable Figures last;
    private volatile Instant notBefore = Instant.MIN;

    WallFigures(Installation installation, Warnings warnings, WallSettings settings) {
        this.installation = installation;
        this.warnings = warnings;
        this.settings = settings;
        this.sources = new SourcesHeard(WorkingCalendar.builtIn(settings.calendar()), settings.silentWorkingDays());
        this.deadlines = new DeadlinesKept(installation, settings);
    }

    /** Figures of everything. @param known up to which place in the log */
    private record Figures(LogPosition known, Instant at, List<RegistryEntry> registry, List<ConfirmedRisk> risks,
            Map<String, DeadlineRates> deadlines, List<SourceVoice> sources, List<ReplyTime> replies) {}

    /** The last figures as a person sees them. */
    ToldFigures told(Sight sight) {
        workOut();
        Figures known = last;
        if (known == null) {
            return ToldFigures.NONE;
        }
        Map<String, String> regions = new HashMap<>();
        known.registry.forEach(entry -> {
            if (entry instanceof Department department) {
                regions.put(department.code(), department.region());
            }
        });
        DeadlineRates rates = known.deadlines.entrySet().stream().filter(entry -> sight.sees(entry.getKey()))
                .map(Map.Entry::getValue).reduce(DeadlineRates.NONE, DeadlineRates::plus);
        return new ToldFigures(known.at, places(known.registry), known.risks.stream().filter(risk -> sight.sees(risk.subject()))
                .map(risk -> new ToldFigures.DepartmentRisk(risk, regions.getOrDefault(risk.subject(), ""))).toList(), rates,
                known.sources, replies(known.replies, sight));
    }

    private static List<ToldFigures.Place> places(List<RegistryEntry> registry) {
        Map<String, ToldFigures.Place> places = new LinkedHashMap<>();
        registry.forEach(entry -> {
            if (entry instanceof Region region) {
                places.put(region.code(), new ToldFigures.Place(region.code(), region.name(), region.parent()));
            }
        });
        return List.copyOf(places.values());
    }

    private static List<ToldFigures.Replies> replies(List<ReplyTime> times, Sight sight) {
        Map<String, List<ReplyTime>> byAccount = times.stream().filter(time -> sight.sees(time.department()))
                .collect(Collectors.groupingBy(ReplyTime::account, LinkedHashMap::new, Collectors.toList()));
        return byAccount.values().stream().map(ToldFigures.Replies::of).toList();
    }

    private void workOut() {
        Instant now = installation.clock().instant();
        Figures known = last;
        boolean fresh = known != null && known.known.equals(installation.ledger().now());
        if (fresh || now.isBefore(notBefore) || !working.compareAndSet(false, true)) {
            return;
        }
        thread.execute(() -> {
            try {
                last = worked(now);
            } catch (RuntimeException e) {
                LOG.error("The figures of the wall could not be worked out, which is tried again when somebody asks: {}", Told.inLog(e));
            } finally {
                Instant ended = installation.clock().instant();
                Duration rest = Duration.between(now, ended).multipliedBy(PERCENT).dividedBy(settings.timePercentMax());
                notBefore = ended.plus(rest.compareTo(Duration.ofSeconds(settings.pauseSecondsMin())) > 0
                        ? rest : Duration.ofSeconds(settings.pauseSecondsMin()));
                working.set(false);
            }
        });
    }

    private Figures worked(Instant now) {
        LogPosition known = installation.ledger().now();
        List<RegistryEntry> registry = new ArrayList<>(installation.ledger().registry(known).entries());
        registry.removeIf(entry -> !(entry instanceof Region) && !(entry instanceof Department));
        return new Figures(known, now, registry,
                RecordedIndex.at(installation, LocalDate.now(installation.clock()), Grouping.DEPARTMENT).confirmed(),
                deadlines.at(known, now), installation.ledger().inTransaction(transaction -> sources.at(transaction, known, now)),
                warnings.replyTimes(settings.actsMax()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
