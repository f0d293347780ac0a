package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.door.Quoted;
import org.mingjing.drivers.CaseInquiry;
import org.mingjing.drivers.CaseNote;
import org.mingjing.drivers.FindingsJson;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.VisibleCases;
import org.mingjing.facts.FactJson;
import org.mingjing.ledger.facts.CaseFacts;
import org.mingjing.log.LogPosition;
import org.mingjing.looks.StatedPurpose;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Sight;
import org.mingjing.texts.Language;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.util.RawValue;

/** What is known of a case and what stands of it. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "cases", description = "Facts and findings of a case")
final class CasesController {

    private final Installation installation;
    private final Answers answers;
    private final OpenedCases looks;

    CasesController(Installation installation, Answers answers, OpenedCases looks) {
        this.looks = looks;
        this.installation = installation;
        this.answers = answers;
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @GetMapping
    @Operation(summary = "As /cases/{id}, for any id: also one that is . or .. and would be taken for a folder in an address")
    Map<String, Object> named(@RequestParam String id, @ParameterObject @ModelAttribute StatedPurpose purpose, Person person, Sight sight) {
        return one(id, purpose, person, sight);
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @GetMapping("/{id}")
    @Operation(summary = "The facts of a case in their order, its standing findings with explanations, its decisions")
    Map<String, Object> one(@PathVariable String id, @ParameterObject @ModelAttribute StatedPurpose purpose, Person person, Sight sight) {
        LogPosition knownSeq = installation.ledger().now();
        CaseFacts facts = installation.ledger().facts(List.of(id), knownSeq).get(0);
        VisibleCases visible = new VisibleCases(installation, sight.visibility());
        if (!visible.sees(facts)) {
            throw NotKnown.of("console.no-case", Quoted.shown(id));
        }
        looks.openCase("case", facts, purpose, person);
        Map<String, Object> out = new TreeMap<>();
        out.put("case", id);
        out.put("facts", facts.facts().stream().map(FactJson::write).map(RawValue::new).toList());
        out.put("findings", installation.ledger().decisions().standing(List.of(id)).stream().filter(visible::sees)
                .map(standing -> new RawValue(FindingsJson.text(installation, standing))).toList());
        Language language = answers.language();
        List<CaseNote> notes = new CaseInquiry(installation).notes(facts, installation.clock().instant());
        out.put("undecided", notes.stream().filter(note -> note.kind().isUndecided()).map(note -> note(note, language)).toList());
        out.put("earlyDates", notes.stream().filter(note -> !note.kind().isUndecided()).map(note -> note.sentence().in(language)).toList());
        out.put("failures", installation.ledger().decisions().failures().ofCases(List.of(id)));
        out.put("decisions", installation.ledger().decisions().ofCase(id));
        return out;
    }

    private static Map<String, String> note(CaseNote note, Language language) {
        return Map.of("reason", note.kind().code(), "sentence", note.sentence().in(language));
    }
}
