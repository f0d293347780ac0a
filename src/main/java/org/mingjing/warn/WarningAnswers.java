package org.mingjing.warn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Finding;
import org.mingjing.clocks.ClockState;
import org.mingjing.drivers.CaseInquiry;
import org.mingjing.drivers.Installation;
import org.mingjing.engine.MatchedRow;
import org.mingjing.facts.FactKey;
import org.mingjing.facts.NodeFact;
import org.mingjing.files.KeptFiles;
import org.mingjing.facts.OwnFacts;
import org.mingjing.ledger.decisions.FindingReader;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.log.LogPosition;
import org.mingjing.texts.Language;

/** Warnings as the fields of answers: of a page, of one with all that is known of it, of what changed. */
public final class WarningAnswers {

    private static final List<String> TOLD_OF_CHANGES =
            List.of("id", "case", "level", "state", "stateTitle", "version", "rule", "title", "department");

    private final Installation installation;
    private final Handling handling;
    private final Onlooker onlooker;
    private final Language language;

    public WarningAnswers(Installation installation, Handling handling, Onlooker onlooker, Language language) {
        this.installation = installation;
        this.handling = handling;
        this.onlooker = onlooker;
        this.language = language;
    }

    /** The fields of each of a page. */
    public List<Map<String, Object>> page(List<Warning> warnings) {
        Instant now = installation.clock().instant();
        LogPosition known = installation.ledger().now();
        Map<String, List<ClockState>> clocks = new CaseInquiry(installation)
                .clocks(warnings.stream().map(warning -> warning.fact().caseId()).toList(), now, known);
        Map<Long, StandingFinding> findings = findings(warnings);
        WarningTold told = told(now);
        return warnings.stream().map(warning -> told.summary(warning, Objects.requireNonNull(findings.get(warning.findingSeq())),
                clocks.getOrDefault(warning.fact().caseId(), List.of()), now)).toList();
    }

    private WarningTold told(Instant now) {
        return new WarningTold(installation, handling.at(now), onlooker, language);
    }

    private Map<Long, StandingFinding> findings(Collection<Warning> warnings) {
        Map<Long, StandingFinding> findings = new HashMap<>();
        installation.ledger().inTransaction(connection ->
                FindingReader.changesAt(connection, warnings.stream().map(Warning::findingSeq).toList()))
                .forEach(change -> findings.put(change.finding().seq(), change.finding()));
        return findings;
    }

    /**
     * One with all that is known of it.
     *
     * @param history after each act, oldest first, not empty
     * @param asOf the instant as of which it is told, null for now; what the person may do is told of now alone
     */
    public Map<String, Object> whole(List<Warning> history, @Nullable Instant asOf) {
        Instant now = asOf == null ? installation.clock().instant() : asOf;
        LogPosition known = asOf == null ? installation.ledger().now() : installation.ledger().at(asOf);
        Warning warning = history.get(history.size() - 1);
        String caseId = warning.fact().caseId();
        @Nullable List<ClockState> knownClocks = new CaseInquiry(installation).clocks(List.of(caseId), now, known).get(caseId);
        List<ClockState> clocks = knownClocks == null ? List.of() : knownClocks;
        StandingFinding standing = Objects.requireNonNull(findings(List.of(warning)).get(warning.findingSeq()));
        HandlingTables tables = handling.at(now);
        WarningTold told = told(now);
        Map<String, Object> out = new LinkedHashMap<>(told.summary(warning, standing, clocks, now));
        out.put("responsible", standing.finding().responsible().stream().map(one -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("role", one.role());
            line.put("department", told.department(one.department()));
            line.put("post", one.post().isEmpty() ? null : one.post());
            line.put("official", told.official(one.official()));
            return line;
        }).toList());
        out.put("recipients", warning.recipients());
        out.put("measures", standing.finding().measuredValues());
        out.put("evidence", evidence(standing, known, told));
        out.put("rows", standing.finding().rows().stream().map(MatchedRow::toString).toList());
        AttachedFiles attached = AttachedFiles.of(history, new KeptFiles(installation).ofWarning(warning.id()));
        out.put("history", history.stream().map(done -> attached.in(told.line(done), done)).toList());
        out.put("clocks", clocks.stream().map(clock -> told.clock(clock, now)).toList());
        out.put("acts", asOf == null ? acts(new Permission(tables, onlooker, history, knownClocks, now), told) : List.of());
        return out;
    }

    private List<Map<String, Object>> evidence(StandingFinding standing, LogPosition known, WarningTold told) {
        Finding finding = standing.finding();
        Map<FactKey, NodeFact> facts = installation.ledger().facts(List.of(standing.caseId()), known).get(0).facts().stream()
                .collect(Collectors.toMap(NodeFact::key, fact -> fact));
        return finding.evidence().stream().map(facts::get).filter(Objects::nonNull).map(fact -> {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("source", fact.source());
            out.put("id", fact.factId());
            out.put("node", fact.node());
            out.put("phase", fact.phase());
            out.put("at", fact.occurredAt());
            out.put("official", told.official(fact.official()));
            out.put("department", told.department(fact.department()));
            return out;
        }).toList();
    }

    private static List<Map<String, Object>> acts(Permission permission, WarningTold told) {
        List<Map<String, Object>> acts = new ArrayList<>();
        for (String act : permission.tables().acts()) {
            permission.granted(act).ifPresent(granted -> acts.add(told.act(act, granted.transition())));
        }
        return acts;
    }

    /** What some corrections of scores changed for such subjects. @param subject code of the one, "" for any */
    public List<Map<String, Object>> corrections(List<Warning> done, String by, String subject) {
        WarningTold told = told(installation.clock().instant());
        return done.stream().flatMap(warning -> told.scores(warning).stream()
                .filter(score -> score.get("by").equals(by) && (subject.isEmpty() || score.get("subject").equals(subject)))
                .map(score -> {
                    Map<String, Object> out = new LinkedHashMap<>();
                    out.put("seq", warning.seq());
                    out.put("warning", warning.id());
                    out.put("case", warning.subject());
                    out.put("rule", warning.rule());
                    out.put("state", warning.state());
                    out.put("at", warning.fact().occurredAt());
                    out.putAll(score);
                    return out;
                })).toList();
    }

    /** What is told of each of some acts to people elsewhere: what the stream tells, with the act's title and until when somebody has to act. */
    public List<Map<String, Object>> acts(List<Warning> done) {
        Instant now = installation.clock().instant();
        List<Map<String, Object>> told = changed(done);
        Map<String, List<ClockState>> clocks = new CaseInquiry(installation)
                .clocks(done.stream().map(warning -> warning.fact().caseId()).distinct().toList(), now, installation.ledger().now());
        HandlingTables tables = handling.at(now);
        for (int i = 0; i < done.size(); i++) {
            told.get(i).put("actTitle", tables.actTitle(done.get(i).act(), language));
            told.get(i).put("dueAt", WarningTold.dueAt(clocks.getOrDefault(done.get(i).fact().caseId(), List.of())));
        }
        return told;
    }

    /** What is told of each of some changes to whoever listens. */
    public List<Map<String, Object>> changed(List<Warning> changes) {
        WarningTold told = told(installation.clock().instant());
        Map<Long, StandingFinding> findings = findings(changes);
        return changes.stream().map(warning -> {
            Map<String, Object> out = new LinkedHashMap<>(told.summary(warning, Objects.requireNonNull(findings.get(warning.findingSeq())),
                    List.of(), warning.fact().occurredAt()));
            out.keySet().retainAll(TOLD_OF_CHANGES);
            out.put("act", warning.act());
            out.put("at", warning.fact().occurredAt());
            return out;
        }).toList();
    }
}
