package org.mingjing.warn;

import java.util.Objects;
import java.util.Optional;
import org.mingjing.people.Role;
import org.mingjing.warn.ActRefused.Why;

/** Whether a person may act on a task as it stands. */
record TaskPermission(TaskTables tables, Onlooker onlooker, Task task) {

    /** What the act comes to, and the role in which the person does it. */
    record Granted(TaskAct act, Role role) {}

    /** What the act comes to, if the person may do it now. */
    Optional<Granted> granted(String act) {
        try {
            return tables.act(task.state(), act) == null ? Optional.empty() : Optional.of(require(act));
        } catch (ActRefused refused) {
            return Optional.empty();
        }
    }

    /** @throws ActRefused with the reason */
    Granted require(String act) {
        TaskAct wanted = tables.act(task.state(), act);
        Object named = TaskWords.act(tables, act);
        if (wanted == null) {
            throw ActRefused.of(Why.TOO_LATE, "warn.not-in-state", named, TaskWords.state(tables, task.state()));
        }
        Role role = onlooker.roleIn(wanted.roles(), task.department(), task.official());
        if (role == null) {
            throw ActRefused.of(Why.FORBIDDEN, "warn.not-in-role", named,
                    wanted.roles().stream().map(code -> HandlingWords.role(tables.tables(), code)).toList());
        }
        if (!wanted.named() && !task.official().isEmpty() && task.official().equals(onlooker.person().official())) {
            throw ActRefused.of(Why.FORBIDDEN, "warn.task-own", named);
        }
        if (!wanted.reporter() && isReporter()) {
            throw ActRefused.of(Why.FORBIDDEN, "warn.task-reporter", named);
        }
        return new Granted(wanted, role);
    }

    private boolean isReporter() {
        String official = task.text("reporterOfficial");
        return task.text("reporter").equals(onlooker.person().account())
                || !official.isEmpty() && official.equals(Objects.requireNonNullElse(onlooker.person().official(), ""));
    }
}
