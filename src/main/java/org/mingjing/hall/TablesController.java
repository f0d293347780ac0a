package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Answers;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.TablesAsked;
import org.mingjing.engine.MatchedRow;
import org.mingjing.engine.TableAsk;
import org.mingjing.ledger.decisions.StandingFinding;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.rules.RulePackage;
import org.mingjing.shown.TableInWords;
import org.mingjing.texts.Language;
import org.mingjing.warn.ActRefused;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Warning;
import org.mingjing.warn.Warnings;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The decision tables that led to a warning, with the actual values they were asked with. */
@RestController
@RequestMapping("/api/v1/warnings/{id}/tables")
@Tag(name = "warnings", description = "The life of findings among people")
final class TablesController {

    private final Installation installation;
    private final Warnings warnings;
    private final TablesAsked asked;
    private final Answers answers;

    TablesController(Installation installation, Warnings warnings, Answers answers) {
        this.installation = installation;
        this.warnings = warnings;
        this.asked = new TablesAsked(installation);
        this.answers = answers;
    }

    /**
     * What led to a warning.
     *
     * @param asOf the instant of the assessment that said so
     * @param same whether an assessment today, of what was known then, says the very same; if not no actual values are told
     */
    record TablesTold(String rules, Instant asOf, boolean same, List<TableInWords> tables, List<Question> questions) {}

    /** A question that one of the tables was asked. @param rows that answered @param values of its inputs */
    record Question(String table, List<String> rows, List<NamedValue> values) {}

    /** The actual value of an input. @param code as it was given @param value in words */
    record NamedValue(String input, String code, String value) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "The decision tables that led to a warning, in words, with the actual values they were asked with",
            description = "The values are those of an assessment made again from what was recorded then; with asOf as it was known then.")
    TablesTold tables(Person person, @PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf) {
        Onlooker onlooker = Onlooker.of(person, installation);
        List<Warning> history = warnings.history(onlooker, id, asOf);
        if (history.isEmpty()) {
            throw ActRefused.noWarning(id);
        }
        StandingFinding finding = warnings.finding(history.get(history.size() - 1));
        Optional<List<TableAsk>> questions = asked.of(finding);
        Language language = answers.language();
        return asked.rules(finding).map(rules -> new TablesTold(rules.id().toString(), finding.asOf(), questions.isPresent(),
                TableInWords.having(finding.finding().rows().stream().map(MatchedRow::toString).toList(), rules, language),
                questions.orElse(List.of()).stream().map(ask -> question(ask, rules, language)).toList()))
                .orElseGet(() -> new TablesTold(finding.rules().toString(), finding.asOf(), false, List.of(), List.of()));
    }

    private static Question question(TableAsk ask, RulePackage rules, Language language) {
        return new Question(ask.table(), ask.answer().rows().stream().map(MatchedRow::rowId).toList(), ask.inputs().entrySet().stream()
                .map(input -> new NamedValue(input.getKey(), String.valueOf(input.getValue()),
                        TableInWords.value(input.getValue(), rules, language))).toList());
    }
}
