package org.mingjing.rules;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code package.yaml} says of a package.
 *
 * @param id package and version
 * @param title what it is called
 * @param owner who answers for its content
 * @param state lifecycle state
 * @param effect which cases it decides, and when
 * @param basis laws it applies
 * @param days how it counts days
 * @param parameters inputs given to every table under their names
 * @param parts what it consists of
 */
public record Manifest(
        PackageId id,
        Title title,
        String owner,
        State state,
        Effect effect,
        List<LegalBasis> basis,
        Days days,
        Map<String, String> parameters,
        Parts parts) {

    /** Lifecycle state; only published packages are run on live cases. */
    public enum State { DRAFT, PUBLISHED, RETIRED }

    /** The instant that decides which version of a package applies. */
    public enum AppliesAt { CASE_START, EACH_NODE }

    /** The title in Chinese and in English, empty if it has none. */
    public record Title(String zh, String en) {}

    /**
     * Which cases a package decides, and when.
     *
     * @param from first day of effect, in the package's time zone
     * @param to first day no longer in effect, or null if open
     * @param at which instant of a case decides between versions
     * @param on which cases it covers
     */
    public record Effect(LocalDate from, @Nullable LocalDate to, AppliesAt at, Applicability on) {}

    /**
     * How a package counts days.
     *
     * @param calendar id of a built-in working calendar, or the calendar file of the package, which ends in {@code .yaml}
     * @param timeZone zone in which its days are counted and its instants shown
     */
    public record Days(String calendar, ZoneId timeZone) {}

    /**
     * What a package consists of.
     *
     * @param parameterFiles files of dated parameters
     * @param articleFiles files with words of the law, for readers
     * @param tables decision tables
     * @param rules DRL files
     * @param messages file of explanation templates, empty if none
     */
    public record Parts(
            List<String> parameterFiles, List<String> articleFiles, List<TableRef> tables, List<String> rules, String messages) {}

    public String titleZh() {
        return title.zh;
    }

    public String titleEn() {
        return title.en;
    }

    public LocalDate effectiveFrom() {
        return effect.from;
    }

    public @Nullable LocalDate effectiveTo() {
        return effect.to;
    }

    public AppliesAt appliesAt() {
        return effect.at;
    }

    public Applicability appliesTo() {
        return effect.on;
    }

    public String calendar() {
        return days.calendar;
    }

    public ZoneId timeZone() {
        return days.timeZone;
    }

    public List<String> parameterFiles() {
        return parts.parameterFiles;
    }

    public List<String> articleFiles() {
        return parts.articleFiles;
    }

    public List<TableRef> tables() {
        return parts.tables;
    }

    public List<String> rules() {
        return parts.rules;
    }

    public String messages() {
        return parts.messages;
    }

    /** The same manifest with these parameters instead of its own. */
    Manifest withParameters(Map<String, String> others) {
        return new Manifest(id, title, owner, state, effect, basis, days, Map.copyOf(others), parts);
    }

    /** The same manifest without dated parameters. */
    Manifest withoutParameterFiles() {
        return new Manifest(id, title, owner, state, effect, basis, days, parameters,
                new Parts(List.of(), parts.articleFiles, parts.tables, parts.rules, parts.messages));
    }

    /** Whether the package is in effect on the day. */
    public boolean inEffectOn(LocalDate day) {
        return !day.isBefore(effect.from) && (effect.to == null || day.isBefore(effect.to));
    }

    /** The working calendar that the package brings itself; empty if it uses a built-in one. */
    public Optional<String> calendarFile() {
        return days.calendar.endsWith(".yaml") ? Optional.of(days.calendar) : Optional.empty();
    }

    /** The files the package consists of beside its manifest; each is part of its content hash. */
    List<String> files() {
        List<String> names = new ArrayList<>(parts.rules);
        parts.tables.forEach(table -> names.add(table.file()));
        names.addAll(parts.parameterFiles);
        names.addAll(parts.articleFiles);
        calendarFile().ifPresent(names::add);
        if (!parts.messages.isEmpty()) {
            names.add(parts.messages);
        }
        return names;
    }

    /** The tables asked in this way, in the order of the manifest. */
    public List<TableRef> tables(TableUse use) {
        return parts.tables.stream().filter(table -> table.use() == use).toList();
    }
}
