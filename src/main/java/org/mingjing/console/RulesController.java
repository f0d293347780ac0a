package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.author.trial.Trial;
import org.mingjing.author.trial.TrialLimits;
import org.mingjing.drivers.Installation;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.people.Allowed;
import org.mingjing.people.Role;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.Manifest;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rule packages known to the installation. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "rules", description = "Rule packages")
final class RulesController {

    private final Installation installation;
    private final Answers answers;

    RulesController(Installation installation, Answers answers) {
        this.installation = installation;
        this.answers = answers;
    }

    /** A package in short. */
    record PackageLine(
            String id,
            String version,
            String titleZh,
            String titleEn,
            String state,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            String hash) {

        static PackageLine of(RulePackage rules) {
            Manifest manifest = rules.manifest();
            return new PackageLine(rules.id().id(), rules.id().version(), manifest.titleZh(), manifest.titleEn(),
                    manifest.state().name().toLowerCase(Locale.ROOT), manifest.effectiveFrom(),
                    manifest.effectiveTo(), rules.hash());
        }
    }

    /** What is wrong with a package, in the language of the request. */
    record CheckedLine(String file, int line, String place, String sentence, Problem.Severity severity, boolean error, boolean warning) {

        static CheckedLine of(Problem problem, Language language) {
            return new CheckedLine(problem.file(), problem.line(), problem.place().in(language), problem.sentence().in(language),
                    problem.severity(), problem.isError(), problem.isWarning());
        }
    }

    @Allowed({Role.ADMINISTRATOR, Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUTHOR, Role.APPROVER, Role.AUDITOR})
    @GetMapping
    @Operation(summary = "All packages known, in all versions")
    List<PackageLine> all() {
        return installation.shelf().all().stream().map(PackageLine::of).toList();
    }

    @Allowed({Role.AUTHOR, Role.APPROVER})
    @PostMapping(path = "/checks", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Check a package that is sent as a map of its files' texts; nothing is kept",
            description = "Gives every problem with file, line or cell, and a sentence that says what to do. Names are looked up in "
                    + "files named scenarios/….yaml too.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    List<CheckedLine> check(InputStream body) {
        Language language = answers.language();
        return problems(body).stream().map(problem -> CheckedLine.of(problem, language)).toList();
    }

    private List<Problem> problems(InputStream body) {
        Map<String, String> files = DraftFiles.read(body);
        try (Trial trial = new Trial(TrialLimits.OF_REQUESTS, installation.home())) {
            RulePackage rules = RulePackage.of(files);
            return trial.check(rules, DraftFiles.scenarios(files),
                    SourceProfile.attributesOfBuiltIn(rules.manifest().appliesTo().sources()), SourceProfile.builtInNames());
        } catch (FaultyPackage e) {
            return e.problems();
        }
    }

    @Allowed({Role.ADMINISTRATOR, Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUTHOR, Role.APPROVER, Role.AUDITOR})
    @GetMapping("/{package}")
    @Operation(summary = "A package, named id@version, with the exact text of its files and the versions there are",
            description = "Named by its id alone, the version in effect at the instant asOf, now if that is not given.")
    Map<String, Object> one(@PathVariable("package") String name, @RequestParam(required = false) @Nullable OffsetDateTime asOf) {
        RulePackage rules = RequestedPackage.inEffect(installation, name, asOf == null ? installation.clock().instant() : asOf.toInstant());
        List<PackageLine> versions = installation.shelf().versions(rules.id().id()).stream().map(PackageLine::of).toList();
        return Map.of("package", PackageLine.of(rules), "files", rules.files(), "versions", versions);
    }
}
