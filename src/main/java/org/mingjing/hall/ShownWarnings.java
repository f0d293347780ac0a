package org.mingjing.hall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Answers;
import org.mingjing.drivers.Installation;
import org.mingjing.looks.Openings;
import org.mingjing.looks.StatedPurpose;
import org.mingjing.looks.Viewed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Snoozes;
import org.mingjing.warn.ActRefused;
import org.mingjing.warn.Handling;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Warning;
import org.mingjing.warn.WarningAnswers;
import org.mingjing.warn.Warnings;
import org.springframework.stereotype.Component;

/** Warnings as somebody is shown them: with whom each act was told to, and what that person or others put off until when. */
@Component
final class ShownWarnings {

    private static final List<Role> SNOOZERS = List.of(Role.MONITOR, Role.REVIEWER);

    private final Installation installation;
    private final Warnings warnings;
    private final Handling handling;
    private final Answers answers;
    private final Openings openings;
    private final ToldOf told;
    private final Snoozes snoozes;

    ShownWarnings(Installation installation, Warnings warnings, Handling handling, Answers answers, Openings openings, ToldOf told,
            Snoozes snoozes) {
        this.installation = installation;
        this.warnings = warnings;
        this.handling = handling;
        this.answers = answers;
        this.openings = openings;
        this.told = told;
        this.snoozes = snoozes;
    }

    /** The lines of a list. */
    List<Map<String, Object>> lines(Person person, List<Warning> found) {
        Map<String, Instant> snoozed = snoozes.of(person.account(), installation.clock().instant());
        List<Map<String, Object>> lines = new WarningAnswers(installation, handling, Onlooker.of(person, installation), answers.language()).page(found);
        lines.forEach(line -> line.put("snoozedUntil", snoozed.get(String.valueOf(line.get("id")))));
        return lines;
    }

    /**
     * One warning with all that is known of it; that it was opened is recorded first.
     *
     * @param asOf as it was known then, null for now
     * @throws ActRefused if there is none or the person does not see it
     */
    Map<String, Object> whole(Person person, String id, @Nullable Instant asOf, StatedPurpose purpose) {
        Onlooker onlooker = Onlooker.of(person, installation);
        List<Warning> history = warnings.history(onlooker, id, asOf);
        if (history.isEmpty()) {
            throw ActRefused.noWarning(id);
        }
        Warning warning = history.get(history.size() - 1);
        openings.open(person, Viewed.ofCase("warning", warning.subject(), id, warning.named()), purpose);
        Map<String, Object> whole = new WarningAnswers(installation, handling, onlooker, answers.language()).whole(history, asOf);
        told.addTo(whole, history, answers.language());
        whole.put("snoozes", snoozes.of(id).stream().filter(one -> asOf == null || !one.madeAt().isAfter(asOf)).toList());
        whole.put("maySnooze", asOf == null && person.hasAny(SNOOZERS));
        return whole;
    }
}
