package org.mingjing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.cli.Program;
import org.mingjing.cli.SignedInClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole way of a warning over HTTP, by people of several roles, as days go by. */
class StoryOfAWarningIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CASE = "permit-1";

    @TempDir
    Path folder;

    @Test
    void a_permit_overruns_in_silence_and_in_the_end_another_reviewer_withdraws_the_card_as_if_it_had_never_been() throws Exception {
        try (StoryTown town = StoryTown.begin(folder, "2024-03-04 09:00")) {
            town.on("2024-03-04 11:00").accept(CASE, "2024-03-04 10:00");
            Map<String, JsonNode> before = indexes(town);

            town.on("2024-03-25 08:00");
            JsonNode reminder = town.awaitWarning(CASE, one -> one.path("level").asString("").equals("reminder"));
            town.on("2024-03-26 09:00");
            JsonNode card = town.awaitWarning(CASE, one -> one.path("level").asString("").equals("yellow"));
            String id = card.path("id").asString("");
            assertThat(reminder.path("id").asString("")).isEqualTo(id);
            assertThat(indexes(town)).isNotEqualTo(before);

            town.on("2024-04-06 09:00").awaitWarning(CASE, one -> one.path("state").asString("").equals("silent"));
            act(town, StoryTown.RESPONDENT, id, "answer", "系统升级期间未能办理。", 200);
            act(town, StoryTown.REVIEWER, id, "uphold", "升级不属于客观原因。", 200);
            town.on("2024-04-10 10:00");
            act(town, StoryTown.OFFICIAL, id, "contest", "专家评审用时依法不计入办理期限。", 200);
            act(town, StoryTown.REVIEWER, id, "accept-contest", "同意。", 403);
            town.on("2024-04-12 10:00");
            act(town, StoryTown.OTHER_REVIEWER, id, "accept-contest", "评审记录属实。", 200);

            assertThat(indexes(town)).isEqualTo(before);
            assertThat(corrected(town, "official", "wang")).isEqualTo(corrected(town, "post", "P1"));
            assertThat(number(corrected(town, "department", "D1"), "before")).isPositive();
            assertThat(StoryTown.ask(town.as(StoryTown.OFFICIAL), "/api/v1/me/looks").path("looks")).extracting(look -> look.path("name").asString(""))
                    .contains("李某", "孙某").doesNotContain("王某");
        }
        assertThat(run("audit", "verify").endedWell().err()).isEmpty();
        assertThat(run("replay").endedWell().err()).contains("0 differences in 0 cases");
    }

    /** The index of the day on which the card arose, by everything it can be asked by. */
    private static Map<String, JsonNode> indexes(StoryTown town) throws Exception {
        SignedInClient monitor = town.as(StoryTown.MONITOR);
        return Map.of("department", index(monitor, "department"), "post", index(monitor, "post"), "official", index(monitor, "official"));
    }

    private static JsonNode index(SignedInClient monitor, String by) throws Exception {
        return StoryTown.ask(monitor, "/api/v1/index/" + by + "?at=2024-03-26&purpose=supervision");
    }

    /** What the withdrawal left of a provisional score of the day on which it was recorded: nothing. */
    private static JsonNode corrected(StoryTown town, String by, String subject) throws Exception {
        JsonNode correction = town.await("/api/v1/index/" + by + "/corrections?purpose=handling&subject=" + subject, answer -> !answer.path("corrections").isEmpty())
                .path("corrections").get(0).path("provisional");
        assertThat(number(correction, "after")).isZero();
        return correction;
    }

    private static BigDecimal number(JsonNode change, String name) {
        return new BigDecimal(change.path(name).asString(""));
    }

    private static JsonNode act(StoryTown town, String account, String id, String act, String reason, int status) throws Exception {
        SignedInClient who = town.as(account);
        long version = StoryTown.ask(who, "/api/v1/warnings/" + id).path("version").asLong(-1);
        var answer = who.send("POST", "/api/v1/warnings/" + id + "/acts", Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(Map.of("act", act, "reason", reason, "version", version)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private Program.Ran run(String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "--home";
        all[1] = folder.resolve("home").toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return Program.runPlain(all);
    }
}
