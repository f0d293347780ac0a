package org.mingjing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request is answered in the language that it asks for; one that asks for none, in that of the service. */
class RequestLanguageIT {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        service = RunningService.start(folder.resolve("home"));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-CN,zh;q=0.9,en;q=0.8 | zh-CN
            zh-Hans                 | zh-CN
            en-GB                   | en
            en;q=0.2, zh;q=0.3      | zh-CN
            fr                      | en
            *                       | en
            *, en;q=0               | zh-CN
            """)
    void what_is_said_follows_what_is_asked_for(String asked, String expected) throws Exception {
        for (String path : new String[] {"/api/v1/cases/none", "/api/v1/findings?level=blue", "/api/v1/no-such", "/api/v1/findings?x=1",
            "/actuator/health?x=1"}) {
            HttpResponse<String> answer = service.getWith(path, "Accept-Language", asked);
            JsonNode problem = JSON.readTree(answer.body());

            assertThat(answer.headers().firstValue("Content-Language")).as(path).contains(expected);
            assertThat(problem.path("title").asString()).as(path).matches(expected.equals("en") ? "[A-Za-z ]+" : "\\p{IsHan}+");
            if (!path.contains("blue")) {
                assertThat(problem.path("detail").asString()).as(path).matches(expected.equals("en") ? "\\P{IsHan}+" : ".*\\p{IsHan}.*");
            }
        }
    }

    @Test
    void who_asks_for_nothing_is_spoken_to_as_the_service_speaks() throws Exception {
        assertThat(service.get("/api/v1/cases/none").body()).contains("There is no case 'none'.");
        assertThat(service.getWith("/api/v1/cases/none", "Accept-Language", "zh").body()).contains("没有办件“none”。");
    }

    @Test
    void a_request_that_no_route_sees_is_answered_so_too() throws Exception {
        assertThat(service.postIn("zh", "/api/v1/facts", "text/plain", "x").body()).contains("不接受该内容类型", "任何网页的表单");
        assertThat(service.getWith("/api/v1/cases/%00", "Accept-Language", "zh").body()).contains("请求有误", "地址中除字母");
        assertThat(service.postIn("zh", "/api/v1/replays", "application/json", "{").body()).contains("不是正确的 JSON（第 1 行");
    }

    @Test
    void what_is_wrong_with_a_fact_is_told_line_by_line_in_the_language_asked_for() throws Exception {
        String lines = """
                {"source":7,"caseId":"C-1 ","node":"n","occurredAt":"6 May"}
                {"source":"s","factId":"F-2","caseId":"C-1 ","node":"n","occurredAt":"1970-01-01T08:00:00+08:00"}
                {"entry":"post","code":"P-1","riskLevel":4}
                """;
        assertThat(reasons("en", lines)).containsExactly(
                "Field 'source' must be a text, but is 7. Field 'factId' is missing or empty. Field 'occurredAt' is not a time with its "
                        + "offset, such as 2024-05-06T09:00:00+08:00: 6 May.",
                "Field 'caseId' begins or ends with a blank: 'C-1 '; take the blank off. Field 'occurredAt' is 1970-01-01T00:00:00Z, "
                        + "midnight of 1 January 1970 in some zone, which stands for no time; give the time, or leave the field out if "
                        + "it is not required.",
                "Field 'riskLevel' must be 1 (high), 2 or 3 (low), but is 4.");
        assertThat(reasons("zh", lines)).containsExactly(
                "字段“source”应为文本，实际为 7。缺少字段“factId”或其值为空。字段“occurredAt”应为带时差的时刻，形如 2024-05-06T09:00:00+08:00，实际为：6 May。",
                "字段“caseId”首尾有空白：“C-1 ”；请去掉空白。字段“occurredAt”为 1970-01-01T00:00:00Z，即某时区的 1970 年 1 月 1 日零时，"
                        + "只是占位，等于没有时间；请写明时间，如该字段并非必填，也可去掉。",
                "字段“riskLevel”应为 1（高）、2 或 3（低），实际为 4。");
    }

    private static List<String> reasons(String language, String lines) throws Exception {
        JsonNode answer = JSON.readTree(service.postIn(language, "/api/v1/facts", "application/x-ndjson", lines).body());
        return answer.path("lines").valueStream().map(line -> line.path("reason").asString()).toList();
    }

    @Test
    void names_and_codes_of_an_answer_are_the_same() throws Exception {
        JsonNode chinese = JSON.readTree(service.postIn("zh", "/api/v1/facts", "application/x-ndjson", "{").body());
        JsonNode english = JSON.readTree(service.postIn("en", "/api/v1/facts", "application/x-ndjson", "{").body());

        assertThat(chinese.propertyNames()).isEqualTo(english.propertyNames());
        assertThat(chinese.at("/lines/0/outcome")).isEqualTo(english.at("/lines/0/outcome"));
    }
}
