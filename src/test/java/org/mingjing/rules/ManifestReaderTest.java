package org.mingjing.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@code package.yaml} may say, and the sentences it is answered with when it is wrong. */
class ManifestReaderTest {

    @Test
    void a_manifest_of_the_fewest_keys_has_defaults_for_the_rest() {
        Manifest manifest = ManifestReader.read("""
                id: late
                version: 1.0.0
                title: {zh: 逾期}
                effectiveFrom: 2024-01-01
                """);
        assertThat(manifest).isEqualTo(new Manifest(new PackageId("late", "1.0.0"), new Manifest.Title("逾期", ""), "",
                Manifest.State.PUBLISHED,
                new Manifest.Effect(LocalDate.of(2024, 1, 1), null, Manifest.AppliesAt.CASE_START,
                        new Applicability(Set.of(), Set.of(), Set.of())),
                List.of(), new Manifest.Days("cn", ZoneId.of("Asia/Shanghai")), Map.of(),
                new Manifest.Parts(List.of(), List.of(), List.of(), List.of(), "")));
    }

    @Test
    void everything_a_manifest_can_say_is_read() {
        Manifest manifest = ManifestReader.read("""
                id: late
                version: "2.10"
                title: {zh: 逾期, en: Late}
                owner: 政策法规岗
                state: draft
                effectiveFrom: 2024-01-01
                effectiveTo: 2025-01-01
                appliesAt: each-node
                appliesTo: {sources: [county], powerKinds: ["01", "02"], powers: XK-1}
                basis:
                  - {law: 行政许可法, text: 2019-04-23, articles: [第四十二条]}
                calendar: town.yaml
                timeZone: Europe/Amsterdam
                parameters: {convention: strict, days: 3}
                tables:
                  - {file: limits.dmn, decision: limits, use: limits}
                  - {file: other.dmn, decision: other}
                rules: [late.drl]
                messages: messages.yaml
                """);
        assertThat(manifest.id()).hasToString("late@2.10");
        assertThat(manifest.state()).isEqualTo(Manifest.State.DRAFT);
        assertThat(manifest.appliesAt()).isEqualTo(Manifest.AppliesAt.EACH_NODE);
        assertThat(manifest.appliesTo())
                .isEqualTo(new Applicability(Set.of("county"), Set.of("01", "02"), Set.of("XK-1")));
        assertThat(manifest.basis()).containsExactly(new LegalBasis("行政许可法", "2019-04-23", List.of("第四十二条")));
        assertThat(manifest.timeZone()).isEqualTo(ZoneId.of("Europe/Amsterdam"));
        assertThat(manifest.parameters()).isEqualTo(Map.of("convention", "strict", "days", "3"));
        assertThat(manifest.tables(TableUse.CASE)).containsExactly(new TableRef("other.dmn", "other", TableUse.CASE));
        assertThat(manifest.files()).containsExactlyInAnyOrder("limits.dmn", "other.dmn", "late.drl", "messages.yaml", "town.yaml");
    }

    @Test
    void everything_that_is_wrong_is_said_at_once_with_its_line() {
        assertThat(problems("""
                id: late
                version:
                title: {cn: 逾期}
                state: active
                effectiveFrom: 1 May 2024
                effectiveTo: 2024-13-01
                appliesAt: decision
                appliesTo: everything
                timeZone: Mars/Olympus
                parameters: {convention: [a, b]}
                tables:
                  - limits.dmn
                  - {file: limits.dmn, use: clock}
                rules: {late: late.drl}
                colour: red
                """)).containsExactly(
                "package.yaml:2: 'version' is missing or empty.",
                "package.yaml:3: 'zh' is missing or empty.",
                "package.yaml:3: 'cn' is not known here; known keys are en, zh.",
                "package.yaml:4: 'state' must be one of draft, published, retired, but is 'active'.",
                "package.yaml:5: 'effectiveFrom' must be a date such as 2024-05-06, but is '1 May 2024'.",
                "package.yaml:6: 'effectiveTo' must be a date such as 2024-05-06, but is '2024-13-01'.",
                "package.yaml:7: 'appliesAt' must be one of case-start, each-node, but is 'decision'.",
                "package.yaml:8: 'appliesTo' must be a mapping of keys to values.",
                "package.yaml:9: 'timeZone' must be a time zone such as Asia/Shanghai, but is 'Mars/Olympus'.",
                "package.yaml:10: 'convention' must be a single value.",
                "package.yaml:12: An item of 'tables' must be a mapping of keys to values.",
                "package.yaml:13: 'use' must be one of clock-effects, limits, milestones, grading, rules, levels, chain, case, step, scoring, handling, but is 'clock'.",
                "package.yaml:13: 'decision' is missing or empty.",
                "package.yaml:14: An item of 'rules' must be a single value.",
                "package.yaml:15: 'colour' is not known here; known keys are appliesAt, appliesTo, articleFiles, basis, calendar, effectiveFrom,"
                        + " effectiveTo, id, messages, owner, parameterFiles, parameters, rules, state, tables, timeZone, title, version.");
    }

    @Test
    void a_package_without_a_first_day_of_effect_says_how_to_write_one() {
        assertThat(problems("id: late\nversion: 1.0.0\ntitle: {zh: 逾期}\n")).containsExactly(
                "package.yaml:1: 'effectiveFrom' is missing; give the first day of effect, such as 2019-04-23.");
    }

    @Test
    void a_package_that_ends_before_it_begins_is_refused() {
        assertThat(problems("""
                id: late
                version: 1.0.0
                title: {zh: 逾期}
                effectiveFrom: 2024-01-01
                effectiveTo: 2024-01-01
                """)).containsExactly("package.yaml:5: 'effectiveTo' must be later than 'effectiveFrom'.");
    }

    @Test
    void an_id_or_version_that_cannot_be_written_as_id_at_version_is_refused() {
        assertThat(problems("""
                id: late@home
                version: 1.0@2
                title: {zh: 逾期}
                effectiveFrom: 2024-01-01
                """)).containsExactly(
                "package.yaml:1: 'id' must not contain '@', which stands between id and version.",
                "package.yaml:2: 'version' must not contain '@', which stands between id and version.");
    }

    @Test
    void what_is_no_mapping_of_keys_is_refused() {
        assertThat(problems("")).containsExactly("package.yaml:1: The file is empty.");
        assertThat(problems("- late")).containsExactly("package.yaml:1: The file must be a mapping of keys to values.");
        assertThat(problems("id: late\nid: later\nversion: 1.0.0\ntitle: {zh: 逾期}\neffectiveFrom: 2024-01-01\n"))
                .containsExactly("package.yaml:2: 'id' is given twice; keep one of them.");
    }

    private static List<String> problems(String manifest) {
        List<String> sentences = new ArrayList<>();
        assertThatExceptionOfType(FaultyPackage.class).isThrownBy(() -> ManifestReader.read(manifest))
                .satisfies(faulty -> faulty.problems().forEach(problem -> sentences.add(problem.toString())));
        return sentences;
    }
}
