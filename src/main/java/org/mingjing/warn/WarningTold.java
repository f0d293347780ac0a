package org.mingjing.warn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Explanation;
import org.mingjing.assess.Finding;
import org.mingjing.clocks.ClockState;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Department;
import org.mingjing.facts.Official;
import org.mingjing.facts.Post;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;

/** A warning in the words of a person's language, as the fields of an answer. */
final class WarningTold {

    private static final String CONTEST_WINDOW = "contest-window";

    private final Installation installation;
    private final HandlingTables tables;
    private final Onlooker onlooker;
    private final Language language;

    WarningTold(Installation installation, HandlingTables tables, Onlooker onlooker, Language language) {
        this.installation = installation;
        this.tables = tables;
        this.onlooker = onlooker;
        this.language = language;
    }

    /** The fields of a list. @param clocks of its handling @param now by which it is told what is late */
    Map<String, Object> summary(Warning warning, StandingFinding standing, List<ClockState> clocks, Instant now) {
        Finding finding = standing.finding();
        RulePackage rules = installation.shelf().find(standing.rules()).orElse(null);
        Explanation words = rules == null ? null : Explanation.of(rules, finding);
        boolean zh = language == Language.ZH;
        Instant dueAt = dueAt(clocks);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", warning.id());
        out.put("case", warning.subject());
        out.put("level", warning.level());
        out.put("state", warning.state());
        out.put("stateTitle", tables.stateTitle(warning.state(), language));
        out.put("nature", warning.nature());
        out.put("kind", warning.kind());
        out.put("version", warning.seq());
        out.put("rule", warning.rule());
        out.put("package", standing.rules().toString());
        out.put("title", words == null ? warning.rule() : zh ? words.titleZh() : words.titleEn());
        out.put("sentence", words == null ? finding.basis() : zh ? words.zh() : words.en());
        out.put("clause", clause(finding, rules));
        out.put("department", department(warning.department()));
        out.put("official", official(warning.official()));
        out.put("post", warning.fact().post().isEmpty() ? null : warning.fact().post());
        out.put("node", finding.node());
        out.put("at", warning.findingAt());
        out.put("due", warning.due());
        out.put("raisedAt", warning.raisedAt());
        out.put("changedAt", warning.fact().occurredAt());
        out.put("dueAt", dueAt);
        out.put("late", dueAt != null && now.isAfter(dueAt));
        out.put("assignee", warning.assignee().isEmpty() ? null : warning.assignee());
        out.put("depth", warning.depth());
        return out;
    }

    /** The last moment for whoever has to act next, null if nobody has to. */
    static @Nullable Instant dueAt(List<ClockState> clocks) {
        return clocks.stream().filter(clock -> clock.stop() == null && !clock.name().equals(CONTEST_WINDOW)).map(ClockState::due)
                .filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
    }

    private Clause clause(Finding finding, @Nullable RulePackage own) {
        Collection<RulePackage> packages = new ArrayList<>();
        if (own != null) {
            packages.add(own);
            packages.addAll(installation.shelf().versions(own.id().id()));
        }
        // A card that a person gave names its own clause.
        return Clause.of(finding.measuredValues().getOrDefault("clause", finding.basis()), packages);
    }

    /** Code and name, null if there is no code. */
    @Nullable Map<String, Object> department(String code) {
        Department known = code.isEmpty() ? null : onlooker.registry().find(Department.class, code, onlooker.day());
        return coded(code, known == null ? code : known.name());
    }

    /** Code and name, null if there is no code. */
    @Nullable Map<String, Object> official(String code) {
        Official known = code.isEmpty() ? null : onlooker.registry().find(Official.class, code, onlooker.day());
        return coded(code, known == null ? code : known.name());
    }

    private static @Nullable Map<String, Object> coded(String code, String name) {
        return code.isEmpty() ? null : Map.of("code", code, "name", name);
    }

    /** One line of the history. */
    Map<String, Object> line(Warning done) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("seq", done.seq());
        out.put("act", done.act());
        out.put("title", tables.actTitle(done.act(), language));
        out.put("at", done.fact().occurredAt());
        out.put("level", done.level());
        out.put("state", done.state());
        out.put("stateTitle", tables.stateTitle(done.state(), language));
        boolean byPerson = !done.account().isEmpty();
        out.put("account", byPerson ? done.account() : null);
        out.put("name", byPerson ? done.actorName() : null);
        out.put("role", byPerson ? done.actorRole() : null);
        out.put("reason", done.reason());
        out.put("assignee", done.assignee().isEmpty() ? null : done.assignee());
        out.put("recipients", done.recipients());
        out.put("scores", scores(done));
        return out;
    }

    /** What the act changed of scores; empty but for the correction of scores. */
    List<Map<String, Object>> scores(Warning done) {
        return done.scores().stream().map(ScoreCorrection::read)
                .filter(correction -> onlooker.seesScore(correction.by(), correction.subject())).map(correction -> {
            Map<String, Object> out = new LinkedHashMap<>();
            out.put("by", correction.by());
            out.put("subject", correction.subject());
            out.put("name", name(correction));
            out.put("day", done.scoreDay());
            out.put("since", done.findingAt());
            out.put("provisional", change(correction.provisional()));
            out.put("confirmed", change(correction.confirmed()));
            return out;
        }).toList();
    }

    private String name(ScoreCorrection correction) {
        Map<String, Object> known = switch (correction.by()) {
            case "official" -> official(correction.subject());
            case "department" -> department(correction.subject());
            default -> {
                Post post = onlooker.registry().find(Post.class, correction.subject(), onlooker.day());
                yield post == null ? null : Map.of("name", (Object) post.name());
            }
        };
        return known == null ? correction.subject() : String.valueOf(known.get("name"));
    }

    private static Map<String, String> change(ScoreCorrection.Change change) {
        return Map.of("before", change.before().toPlainString(), "after", change.after().toPlainString());
    }

    /** One clock of the handling. */
    Map<String, Object> clock(ClockState clock, Instant now) {
        Instant end = clock.stop() == null ? now : clock.stop();
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("clock", clock.name());
        out.put("title", tables.clockTitle(clock.name(), language));
        out.put("startedAt", clock.start());
        out.put("dueAt", clock.due());
        out.put("stoppedAt", clock.stop());
        out.put("running", clock.stop() == null);
        out.put("late", clock.due() != null && end.isAfter(clock.due()));
        out.put("limit", clock.limit());
        out.put("used", clock.used());
        out.put("overdueBy", clock.overdueBy());
        out.put("paused", clock.paused());
        out.put("answers", clock.answers());
        return out;
    }

    /** One act that the person may do now. */
    Map<String, Object> act(String act, Transition transition) {
        return Map.of("act", act, "title", tables.actTitle(act, language), "reasonNeeded", transition.needsReason(),
                "fields", act.equals("assign") ? List.of("assignee") : List.of());
    }
}
