package org.mingjing.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingjing.given.Facts.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeDefinition;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;
import org.mingjing.facts.Registry;
import org.mingjing.given.GivenFact;
import org.mingjing.rules.ExplanationTemplates.Message;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;

/** The sentences of cn-licensing 1.1.0 say a limit and what goes beyond it apart, in the unit that was counted. */
class LicensingSentencesTest {

    private static final RulePackage RULES = PackageSource.builtIn("cn-licensing-1-1-0");
    private static final Assessors ASSESSORS = new Assessors(1);

    private final List<NodeFact> facts = new ArrayList<>();

    @AfterAll
    static void close() {
        ASSESSORS.close();
    }

    private LicensingSentencesTest given(String node, String phase, String time, Map<String, Object> attributes) {
        facts.add(GivenFact.of("county", "f" + facts.size(), "C1", node, at(time)).power("XK-1").phase(phase).by("D1", "P1", "o1")
                .with(Attributes.of(attributes)).fact());
        return this;
    }

    private LicensingSentencesTest accepted() {
        return given("acceptance", "complete", "2024-03-04T10:00:00+08:00", Map.of("document", "1"));
    }

    private Explanation said(String rule, String time, int promised, String unit) {
        Power power = new Power("XK-1", "餐饮服务许可", "01", "", "D1",
                new Power.Course("promised", "ordinary", promised, unit, false, "", List.of(new NodeDefinition("review", "审查", 0, "reviewer", false, 4, "hour"))),
                Attributes.none(), null, null);
        Assessment assessment = ASSESSORS.of(RULES).assess(CaseFile.of("C1", facts, Registry.of(List.of(power))), at(time));
        Finding finding = assessment.findings().stream().filter(one -> one.rule().equals(rule)).findFirst().orElseThrow();
        return Explanation.of(RULES, finding);
    }

    @Test
    void what_is_beyond_a_promise_stands_apart_from_the_promise() {
        Explanation said = accepted().said("XK42-DECISION", "2024-03-28T10:00:00+08:00", 15, "working-day");
        assertThat(said.zh()).isEqualTo("受理后 18 个工作日仍未作出决定；承诺时限 15 个工作日，超期 3 个工作日（行政许可法第四十二条）。");
        assertThat(said.en()).isEqualTo("18 working days after acceptance there is no decision yet; the promised limit is 15 working days, "
                + "exceeded by 3 working days (行政许可法第四十二条).");
    }

    @Test
    void a_promise_in_calendar_days_is_said_in_calendar_days() {
        Explanation said = accepted().said("XK42-DECISION", "2024-03-28T10:00:00+08:00", 15, "calendar-day");
        assertThat(said.zh()).contains("承诺时限 15 日，超期 9 日").doesNotContain("工作日");
        assertThat(said.en()).contains("promised limit is 15 calendar days, exceeded by 9 calendar days");
    }

    @Test
    void a_limit_that_is_near_says_its_last_day() {
        assertThat(accepted().said("XK42-DECISION", "2024-03-25T09:00:00+08:00", 15, "working-day").zh())
                .contains("承诺时限 15 个工作日，将于 2024-03-25 届满（");
    }

    @Test
    void a_step_with_a_limit_in_hours_is_said_in_hours() {
        given("review", "start", "2024-03-05T09:00:00+08:00", Map.of()).given("review", "complete", "2024-03-05T16:00:00+08:00", Map.of());
        assertThat(said("XK-NODE-LIMIT", "2024-03-06T10:00:00+08:00", 15, "working-day").zh())
                .containsPattern("环节“审查”用时 \\d+ 小时；该环节登记的时限 4 小时，超期 \\d+ 小时");
    }

    @Test
    void a_special_procedure_is_said_in_the_unit_that_was_told() {
        accepted().given("special", "start", "2024-03-11T08:30:00+08:00",
                Map.of("special", "expert-review", "askedAmount", 6, "askedUnit", "calendar-day", "toldApplicant", true));
        assertThat(said("XK45-OVER-ASKED", "2024-03-20T10:00:00+08:00", 15, "working-day").zh())
                .contains("告知申请人的所需时间为 6 日，超出 3 日");
    }

    @Test
    void no_sentence_lets_a_limit_be_taken_for_what_is_beyond_it() {
        for (String rule : RULES.messages().rules()) {
            Message message = RULES.messages().of(rule);
            String zh = message.zh().described(name -> "{" + name + "}", (name, text) -> text);
            String en = message.en().described(name -> "{" + name + "}", (name, text) -> text);
            assertThat(zh).as(rule).doesNotContainPattern("超过(法定|承诺|该环节|告知申请人的)? ?\\{limit}");
            assertThat(en).as(rule).doesNotContainPattern("beyond (the |its )?.{0,30}\\{limit}");
            boolean saysExcess = zh.contains("超期") || zh.contains("超出 ");
            assertThat(zh.contains("{overdueBy}")).as(rule + ": " + zh).isEqualTo(saysExcess);
        }
    }
}
