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
 * @param titleZh title in Chinese
 * @param titleEn title in English
 * @param owner who answers for its content
 * @param state lifecycle state
 * @param effectiveFrom first day of effect, in the package's time zone
 * @param effectiveTo first day no longer in effect, or null if open
 * @param appliesAt which instant of a case decides between versions
 * @param appliesTo which cases it covers
 * @param basis laws it applies
 * @param calendar id of a built-in working calendar, or the calendar file of the package, which ends in {@code .yaml}
 * @param timeZone zone in which its days are counted and its instants shown
 * @param parameters inputs given to every table under their names
 * @param parameterFiles files of dated parameters
 * @param articleFiles files with words of the law, for readers
 * @param tables decision tables
 * @param rules DRL files
 * @param messages file of explanation templates, empty if none
 */
public record Manifest(
        PackageId id,
        String titleZh,
        String titleEn,
        String owner,
        State state,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        AppliesAt appliesAt,
        Applicability appliesTo,
        List<LegalBasis> basis,
        String calendar,
        ZoneId timeZone,
        Map<String, String> parameters,
        List<String> parameterFiles,
        List<String> articleFiles,
        List<TableRef> tables,
        List<String> rules,
        String messages) {

    /** Lifecycle state; only published packages are run on live cases. */
    public enum State { DRAFT, PUBLISHED, RETIRED }

    /** The instant that decides which version of a package applies. */
    public enum AppliesAt { CASE_START, EACH_NODE }

    /** The same manifest with these parameters instead of its own. */
    Manifest withParameters(Map<String, String> others) {
        return new Manifest(id, titleZh, titleEn, owner, state, effectiveFrom, effectiveTo, appliesAt, appliesTo, basis,
                calendar, timeZone, Map.copyOf(others), parameterFiles, articleFiles, tables, rules, messages);
    }

    /** The same manifest without dated parameters. */
    Manifest withoutParameterFiles() {
        return new Manifest(id, titleZh, titleEn, owner, state, effectiveFrom, effectiveTo, appliesAt, appliesTo, basis,
                calendar, timeZone, parameters, List.of(), articleFiles, tables, rules, messages);
    }

    /** Whether the package is in effect on the day. */
    public boolean inEffectOn(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveTo == null || day.isBefore(effectiveTo));
    }

    /** The working calendar that the package brings itself; empty if it uses a built-in one. */
    public Optional<String> calendarFile() {
        return calendar.endsWith(".yaml") ? Optional.of(calendar) : Optional.empty();
    }

    /** The files the package consists of beside its manifest; each is part of its content hash. */
    List<String> files() {
        List<String> names = new ArrayList<>(rules);
        tables.forEach(table -> names.add(table.file()));
        names.addAll(parameterFiles);
        names.addAll(articleFiles);
        calendarFile().ifPresent(names::add);
        if (!messages.isEmpty()) {
            names.add(messages);
        }
        return names;
    }

    /** The tables asked in this way, in the order of the manifest. */
    public List<TableRef> tables(TableUse use) {
        return tables.stream().filter(table -> table.use() == use).toList();
    }
}
