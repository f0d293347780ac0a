package org.mingjing.warn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mingjing.clocks.ClockState;
import org.mingjing.drivers.CaseInquiry;
import org.mingjing.drivers.Installation;
import org.mingjing.log.LogPosition;
import org.mingjing.texts.Language;

/** Tasks as the fields of answers. */
public final class TaskAnswers {

    private final Installation installation;
    private final Handling handling;
    private final Onlooker onlooker;
    private final Language language;

    public TaskAnswers(Installation installation, Handling handling, Onlooker onlooker, Language language) {
        this.installation = installation;
        this.handling = handling;
        this.onlooker = onlooker;
        this.language = language;
    }

    /** The fields of each of a page. */
    public List<Map<String, Object>> page(List<Task> tasks) {
        Instant now = installation.clock().instant();
        Map<String, List<ClockState>> clocks = new CaseInquiry(installation)
                .clocks(tasks.stream().map(task -> task.fact().caseId()).toList(), now, installation.ledger().now());
        return tasks.stream().map(task -> summary(task, clocks.getOrDefault(task.fact().caseId(), List.of()), now)).toList();
    }

    private Map<String, Object> summary(Task task, List<ClockState> clocks, Instant now) {
        TaskTables tables = new TaskTables(handling.at(now));
        WarningTold told = told(now);
        Instant dueAt = clocks.stream().filter(clock -> clock.stop() == null).map(ClockState::due).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).orElse(null);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("id", task.id());
        out.put("kind", task.kind());
        out.put("kindTitle", tables.title(TaskTables.KIND, task.kind(), language));
        out.put("urgent", task.urgent());
        out.put("list", task.text("list"));
        out.put("title", task.text("title"));
        out.put("source", task.text("source"));
        out.put("measures", task.text("measures"));
        out.put("state", task.state());
        out.put("stateTitle", tables.title(TaskTables.STATE, task.state(), language));
        out.put("version", task.seq());
        out.put("department", told.department(task.department()));
        out.put("official", told.official(task.official()));
        out.put("warning", task.text("warning").isEmpty() ? null : task.text("warning"));
        out.put("setAt", task.setAt());
        out.put("changedAt", task.fact().occurredAt());
        out.put("deadline", task.deadline());
        out.put("dueAt", dueAt);
        out.put("late", dueAt != null && now.isAfter(dueAt));
        out.put("evidence", task.text("evidence"));
        return out;
    }

    private WarningTold told(Instant now) {
        return new WarningTold(installation, handling.at(now), onlooker, language);
    }

    /**
     * One with all that is known of it.
     *
     * @param history after each act, oldest first, not empty
     * @param asOf the instant as of which it is told, null for now; what the person may do is told of now alone
     */
    public Map<String, Object> whole(List<Task> history, @Nullable Instant asOf) {
        Instant now = asOf == null ? installation.clock().instant() : asOf;
        LogPosition known = asOf == null ? installation.ledger().now() : installation.ledger().at(asOf);
        Task task = history.get(history.size() - 1);
        String caseId = task.fact().caseId();
        List<ClockState> clocks = new CaseInquiry(installation).clocks(List.of(caseId), now, known).getOrDefault(caseId, List.of());
        TaskTables tables = new TaskTables(handling.at(now));
        Map<String, Object> out = summary(task, clocks, now);
        out.put("history", history.stream().map(done -> line(done, tables)).toList());
        out.put("clocks", clocks.stream().map(clock -> told(now).clock(clock, now)).toList());
        out.put("acts", asOf == null ? acts(new TaskPermission(tables, onlooker, task)) : List.of());
        return out;
    }

    private Map<String, Object> line(Task done, TaskTables tables) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("seq", done.seq());
        out.put("act", done.act());
        out.put("title", tables.title(TaskTables.ACT, done.act(), language));
        out.put("at", done.fact().occurredAt());
        out.put("state", done.state());
        out.put("stateTitle", tables.title(TaskTables.STATE, done.state(), language));
        out.put("account", done.text("account"));
        out.put("name", done.text("actorName"));
        out.put("role", done.text("actorRole"));
        out.put("reason", done.text("reason"));
        out.put("evidence", done.act().equals("report") ? done.text("evidence") : "");
        out.put("deadline", done.deadline());
        return out;
    }

    private List<Map<String, Object>> acts(TaskPermission permission) {
        List<Map<String, Object>> acts = new ArrayList<>();
        for (String act : permission.tables().codes(TaskTables.ACT)) {
            permission.granted(act).ifPresent(granted -> {
                List<String> fields = new ArrayList<>();
                if (granted.act().needsDeadline()) {
                    fields.add("deadline");
                }
                if (act.equals("report")) {
                    fields.add("evidence");
                }
                acts.add(Map.of("act", act, "title", permission.tables().title(TaskTables.ACT, act, language), "reasonNeeded",
                        granted.act().needsReason(), "fields", fields));
            });
        }
        return acts;
    }
}
