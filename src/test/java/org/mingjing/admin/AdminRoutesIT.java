package org.mingjing.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the desk of the administrator is told, by the service as it runs. */
class AdminRoutesIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String FACT = "{\"source\": \"window\", \"factId\": \"1\", \"caseId\": \"SECRET-CASE\", \"node\": \"%s\", "
            + "\"occurredAt\": \"2026-03-02T09:00:00+08:00\", \"official\": \"P1\", \"department\": \"D1\"}";

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.start(folder.resolve("home"));
        service.postFacts(List.of(
                "{\"entry\": \"region\", \"code\": \"R\", \"name\": \"County\", \"level\": \"county\", \"parent\": \"\"}",
                "{\"entry\": \"department\", \"code\": \"D1\", \"name\": \"Bureau\", \"region\": \"R\", \"parent\": \"\"}",
                "{\"entry\": \"department\", \"code\": \"D0\", \"name\": \"Former\", \"region\": \"R\", \"parent\": \"\", \"validTo\": \"2020-01-01\"}",
                "{\"entry\": \"post\", \"code\": \"D1-P\", \"name\": \"Window\", \"department\": \"D1\", \"riskLevel\": 1}",
                "{\"entry\": \"official\", \"code\": \"P1\", \"name\": \"X\", \"department\": \"D1\"}",
                "{\"entry\": \"assignment\", \"official\": \"P1\", \"post\": \"D1-P\"}",
                FACT.formatted("receipt"), FACT.formatted("other")));
    }

    @AfterAll
    static void stop() {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void the_registry_is_told_as_it_is_today_with_who_holds_which_post() throws Exception {
        JsonNode places = asked("/api/v1/registry");

        assertThat(places.path("regions").get(0).path("name").asString("")).isEqualTo("County");
        assertThat(places.path("departments").get(0).path("code").asString("")).isEqualTo("D0");
        assertThat(places.path("departments").get(0).path("inForce").booleanValue()).isFalse();
        assertThat(places.path("departments").get(1).path("officials").asLong(0)).isEqualTo(1);
        JsonNode staff = asked("/api/v1/registry/departments/D1");
        assertThat(staff.path("posts").get(0).path("riskLevel").asInt(0)).isEqualTo(1);
        assertThat(staff.path("officials").get(0).path("posts").get(0).asString("")).isEqualTo("D1-P");
        assertThat(service.get("/api/v1/registry/departments/NONE").statusCode()).isEqualTo(404);
    }

    @Test
    void a_source_is_told_by_numbers_and_instants_and_never_by_a_case() throws Exception {
        HttpResponse<String> told = service.get("/api/v1/sources", "application/json");
        JsonNode window = null;
        for (JsonNode source : JSON.readTree(told.body())) {
            window = source.path("id").asString("").equals("window") ? source : window;
        }

        assertThat(window).isNotNull();
        assertThat(window.path("lastDay").asLong(0)).isEqualTo(1);
        assertThat(window.path("openConflicts").asLong(0)).isEqualTo(1);
        assertThat(window.path("silent").booleanValue()).isFalse();
        assertThat(window.path("lastAt").isNull()).isFalse();
        assertThat(told.body()).doesNotContain("SECRET-CASE").contains("\"id\":\"county\"").doesNotContain("mingjing-handling");
    }

    @Test
    void calendars_say_until_when_they_reach_and_which_days_are_no_ordinary_ones() throws Exception {
        JsonNode cn = asked("/api/v1/calendars").get(0);

        assertThat(cn.path("lastDay").asString("")).isEqualTo("2026-12-31");
        assertThat(cn.path("ending").booleanValue()).isEqualTo(cn.path("daysLeft").asLong(0) < 60);
        assertThat(asked("/api/v1/calendars").get(1).path("lastDay").isNull()).isTrue();
        assertThat(asked("/api/v1/calendars/cn/years/2026").path("days").toString()).contains("{\"day\":\"2026-10-01\",\"kind\":\"holiday\"}");
        assertThat(service.get("/api/v1/calendars/cn/years/2031").statusCode()).isEqualTo(404);
        assertThat(service.get("/api/v1/calendars/none/years/2026").statusCode()).isEqualTo(404);
        assertThat(service.get("/api/v1/calendars/cn/years/x").statusCode()).isEqualTo(400);
    }

    @Test
    void the_changes_of_an_account_are_told_from_the_record_without_anything_of_its_password() throws Exception {
        service.tester().makeAccount("somebody", List.of("monitor"), Map.of("kind", "department", "code", "D1"), Map.of());
        service.tester().send("PATCH", "/api/v1/accounts/somebody", Map.of("Content-Type", "application/json"), "{\"locked\": true}");

        HttpResponse<String> told = service.get("/api/v1/accounts/somebody/changes", "application/json");
        JsonNode changes = JSON.readTree(told.body());

        assertThat(changes.get(0).path("act").asString("")).isEqualTo("locked");
        assertThat(changes.get(0).path("after").path("locked").booleanValue()).isTrue();
        assertThat(changes.get(1).path("act").asString("")).isEqualTo("made");
        assertThat(changes.get(1).path("by").asString("")).isNotEmpty();
        assertThat(told.body()).doesNotContain("Digest").doesNotContain("argon");
        assertThat(service.get("/api/v1/accounts/nobody/changes").statusCode()).isEqualTo(404);
    }

    @Test
    void the_installation_says_how_it_is() throws Exception {
        JsonNode health = asked("/api/v1/installation");

        assertThat(health.path("database").path("bytes").asLong(0)).isPositive();
        assertThat(health.path("disk").path("free").asLong(0)).isPositive();
        assertThat(health.path("record").path("size").asLong(0)).isPositive();
        assertThat(health.path("packages").toString()).contains("handling@");
    }

    private static JsonNode asked(String path) throws Exception {
        HttpResponse<String> told = service.get(path, "application/json");
        assertThat(told.statusCode()).as(told.body()).isEqualTo(200);
        return JSON.readTree(told.body());
    }
}
