package org.mingjing.warn;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.PackageTables;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.RowValues;
import org.mingjing.engine.ValueNotAllowed;
import org.mingjing.rules.ExplanationTemplates.Word;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;

/** The tables of the package by which warnings are handled, each with a typed question, and its words. */
final class HandlingTables {

    /** Id of the package. */
    static final String PACKAGE = "handling";

    private static final String ACT = "act.";
    private static final String STATE = "state.";
    private static final String TALLY = "tally.";

    private final RulePackage rules;
    private final PackageTables tables;

    /** @param rules the package as it is stored, for its words @param dated as it reads on the day */
    HandlingTables(RulePackage rules, RulePackage dated) {
        this.rules = rules;
        this.tables = PackageTables.of(dated);
    }

    ZoneId zone() {
        return rules.manifest().timeZone();
    }

    /** What the act does in the state, null if it cannot be done there. */
    @Nullable Transition transition(String state, String act) {
        List<Map<String, Object>> rows = ask("transitions", Map.of("state", state, "act", act));
        if (rows.size() > 1) {
            throw AssessmentFailed.of("warn.two-transitions", rules.id(), state, act);
        }
        return rows.isEmpty() ? null : Transition.of(state, rows.get(0));
    }

    /** Who is told of an act. @param ageDays days since the finding became true */
    List<String> recipients(String act, String level, long ageDays) {
        return ask("ladder", Map.of("act", act, "level", level, "ageDays", BigDecimal.valueOf(ageDays))).stream()
                .map(row -> RowValues.text(row, "ladder", "")).distinct().toList();
    }

    /** How a recipient of the ladder is found: ways, of which the first that leads to somebody counts. */
    List<String> waysTo(String recipient) {
        return ask("recipients", Map.of("recipient", recipient)).stream()
                .sorted(Comparator.comparing(row -> RowValues.whole(row, "turn", 0))).map(row -> RowValues.text(row, "way", "")).toList();
    }

    /** What a finding about the handling of a warning does to that warning, "" for nothing. */
    String event(String rule, String level) {
        List<Map<String, Object>> rows = ask("events", Map.of("rule", rule, "level", level));
        return rows.isEmpty() ? "" : RowValues.text(rows.get(0), "events", "");
    }

    /** What the index takes a state for. */
    Standing standing(String state) {
        List<Map<String, Object>> rows = ask("standing", Map.of("state", state));
        return rows.isEmpty() ? Standing.OPEN
                : new Standing(RowValues.text(rows.get(0), "status", Standing.OPEN.status()),
                        Boolean.TRUE.equals(rows.get(0).get("confirmed")));
    }

    /** The accumulations that are switched on. */
    List<Tally> tallies() {
        return worded(TALLY).stream().flatMap(code -> ask("tallies", Map.of("tally", code)).stream().map(row -> Tally.of(code, row)))
                .filter(tally -> tally.number() > 0).toList();
    }

    /** What a warning is to an accumulation. @param origin where the warning comes from */
    Tally.Part part(String tally, String level, String state, String origin) {
        List<Map<String, Object>> rows = ask("counted", Map.of("tally", tally, "level", level, "state", state, "origin", origin));
        return rows.isEmpty() ? Tally.Part.NONE : Tally.Part.of(RowValues.text(rows.get(0), "counted", ""));
    }

    /** All acts, in the order in which the package words them. */
    List<String> acts() {
        return worded(ACT);
    }

    /** All states, in the order in which the package words them. */
    List<String> states() {
        return worded(STATE);
    }

    /** All codes of a kind, in the order in which the package words them. */
    List<String> worded(String kind) {
        return rules.messages().codes(kind).stream().map(code -> code.substring(kind.length())).toList();
    }

    String actTitle(String act, Language language) {
        return word(ACT + act, act, language);
    }

    String stateTitle(String state, Language language) {
        return word(STATE + state, state, language);
    }

    String clockTitle(String clock, Language language) {
        return word("clock." + clock, clock, language);
    }

    String recipientTitle(String recipient, Language language) {
        return word("recipient." + recipient, recipient, language);
    }

    String roleTitle(String role, Language language) {
        return word("role." + role, role, language);
    }

    /** What the package calls a code. */
    String word(String code, String otherwise, Language language) {
        Word word = rules.messages().word(code);
        return word == null ? otherwise : language == Language.ZH ? word.zh() : word.en();
    }

    /** A value for which the table was not made has no row in it. */
    List<Map<String, Object>> ask(String decision, Map<String, Object> inputs) {
        try {
            return tables.ask(decision, inputs);
        } catch (ValueNotAllowed unknown) {
            return List.of();
        }
    }
}
