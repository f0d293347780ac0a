package org.mingjing.warn;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.DatedPackage;
import org.mingjing.assess.Level;
import org.mingjing.drivers.Installation;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;
import org.mingjing.texts.WrongInput;

/** Gives the tables of the version of the handling package that is in force; what was asked last is kept. */
public final class Handling {

    private final Installation installation;
    private final Telling telling;
    private volatile @Nullable Kept kept;

    private record Kept(RulePackage rules, LocalDate day, RulePackage dated, HandlingTables tables) {}

    /** Of one by which nobody is told by a channel. */
    public Handling(Installation installation) {
        this(installation, Telling.NOBODY);
    }

    public Handling(Installation installation, Telling telling) {
        this.installation = installation;
        this.telling = telling;
    }

    /** Finds whoever is to be told, as things stand now; to be asked for before the transaction in which acts are recorded. */
    Addressing addressing() {
        return new Addressing(at(installation.clock().instant()), telling.addresses());
    }

    /**
     * Refuses a question for what no warning can be, which would be answered as if there were none.
     *
     * @throws IllegalArgumentException with a sentence that lists the known codes
     */
    public void check(WarningQuery query, Instant at) {
        query.levels().forEach(Level::ofCode);
        List<String> states = at(at).states();
        query.states().stream().filter(state -> !states.contains(state)).findFirst().ifPresent(unknown -> {
            throw WrongInput.of("warn.no-state", unknown, String.join(", ", states));
        });
    }

    /** The zone in which days of handling are told. */
    ZoneId zone(Instant instant) {
        return at(instant).zone();
    }

    /** Refuses a question for what no task can be. @throws IllegalArgumentException with a sentence that lists the known codes */
    public void check(TaskQuery query, Instant at) {
        TaskTables tables = new TaskTables(at(at));
        check(query.kinds(), tables.codes(TaskTables.KIND));
        check(query.states(), tables.codes(TaskTables.STATE));
    }

    private static void check(Collection<String> asked, List<String> known) {
        asked.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(unknown -> {
            throw WrongInput.of("warn.no-task-code", unknown, String.join(", ", known));
        });
    }

    /** Refuses a kind of task that the package does not know. @throws IllegalArgumentException with a sentence that lists the known ones */
    public void checkKind(String kind, Instant at) {
        check(List.of(kind), new TaskTables(at(at)).codes(TaskTables.KIND));
    }

    /** What a recipient of the ladder is called. */
    public String recipientTitle(String recipient, Language language, Instant at) {
        return at(at).recipientTitle(recipient, language);
    }

    /**
     * The tables as they read at the instant.
     *
     * @throws IllegalArgumentException with a sentence if no version is in force
     * @throws org.mingjing.engine.AssessmentFailed if a table does not compile
     */
    HandlingTables at(Instant instant) {
        RulePackage rules = installation.shelf().inForce(HandlingTables.PACKAGE, instant).orElseThrow(() ->
                WrongInput.of("warn.no-package", HandlingTables.PACKAGE));
        LocalDate day = LocalDate.ofInstant(instant, rules.manifest().timeZone());
        Kept before = kept;
        if (before != null && before.rules == rules && before.day.equals(day)) {
            return before.tables;
        }
        RulePackage dated = DatedPackage.of(rules).on(day);
        // On most days the package reads as on the day before; its tables are compiled again only where it does not.
        HandlingTables tables = before != null && before.rules.equals(rules) && before.dated.equals(dated) ? before.tables
                : new HandlingTables(rules, dated);
        kept = new Kept(rules, day, dated, tables);
        return tables;
    }
}
