package org.mingjing.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingjing.notices.Receiver.Answer;
import org.mingjing.texts.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Robots of groups and gateways for text messages, as they ask: what is sent, and what their answers come to. */
class RobotsIT {

    private static final Instant NOW = Instant.parse("2024-03-26T01:00:00Z");
    private static final String GOOD = "{\"errcode\":0,\"errmsg\":\"ok\"}";

    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    private static Notice notice(int n) {
        return new Notice("key" + n, Map.of("level", "黄牌", "act", "通知", "title", "许可决定\"时限\"", "case", "C-" + n, "department", "市场监督管理局", "state", "待答复",
                "due", "2026-06-13 23:59", "link", ""), Map.of());
    }

    private static Message message(int notices) {
        return new Message("key1", "13800000000", Language.ZH, IntStream.rangeClosed(1, notices).mapToObj(RobotsIT::notice).toList());
    }

    private Sent send(ChannelKind kind, Map<String, String> set, Message message) {
        return kind.send(ChannelKinds.settings(kind, set, Map.of()), message);
    }

    private JsonNode got(int n) {
        return new JsonMapper().readTree(receiver.got().get(n).body());
    }

    @Test
    void a_robot_of_DingTalk_is_asked_with_its_signature() throws Exception {
        receiver.next(Answer.of(GOOD));
        assertThat(send(new DingTalkChannel(Clock.fixed(NOW, ZoneOffset.UTC)), Map.of("address", receiver.address() + "/robot/send?access_token=t",
                "secret", "SECabc", "keyword", "明镜"), message(1)).isDone()).isTrue();

        String path = receiver.got().get(0).path();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("SECabc".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String millis = Long.toString(NOW.toEpochMilli());
        String sign = Base64.getEncoder().encodeToString(mac.doFinal((millis + "\nSECabc").getBytes(StandardCharsets.UTF_8)));
        assertThat(path).startsWith("/robot/send?access_token=t&timestamp=" + millis + "&sign=");
        assertThat(URLDecoder.decode(path.substring(path.indexOf("sign=") + 5), StandardCharsets.UTF_8)).isEqualTo(sign);
        assertThat(got(0).path("msgtype").asString()).isEqualTo("markdown");
        assertThat(got(0).path("markdown").path("text").asString()).contains("明镜", "C-1", "许可决定\"时限\"");
    }

    @Test
    void what_a_robot_answers_in_its_body_is_what_counts() {
        receiver.next(Answer.of("{\"errcode\":130101,\"errmsg\":\"send too fast\"}"), Answer.of("not json"), Answer.of("[]"));
        WeComChannel robot = new WeComChannel();
        Map<String, String> set = Map.of("address", receiver.address() + "/cgi-bin/webhook/send?key=k");

        assertThat(send(robot, set, message(1))).satisfies(sent -> {
            assertThat(sent.outcome()).isEqualTo(Sent.Outcome.LATER);
            assertThat(sent.said().in(Language.ZH)).contains("130101").doesNotContain("send too fast");
        });
        assertThat(send(robot, set, message(1)).isDone()).isFalse();
        assertThat(send(robot, set, message(1)).isDone()).isFalse();
        receiver.next(Answer.of(GOOD));
        assertThat(send(robot, set, message(1)).isDone()).isTrue();
    }

    @Test
    void a_digest_fits_into_the_bytes_of_a_robot_and_says_how_many_more_there_are() {
        receiver.next(Answer.of(GOOD), Answer.of(GOOD));
        send(new WeComChannel(), Map.of("address", receiver.address(), "bytesMax", "600"), message(20));
        String text = got(0).path("markdown").path("content").asString();
        assertThat(text.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(600);
        assertThat(text).contains("20条通知", "C-1").containsPattern("另有1[0-9]条");

        send(new WeComChannel(), Map.of("address", receiver.address(), "template", "{level} {case} {unknown}"), message(2));
        assertThat(got(1).path("markdown").path("content").asString()).contains("黄牌 C-1 {unknown}").contains("黄牌 C-2");
    }

    @Test
    void a_gateway_is_asked_as_it_is_set_and_its_answer_read_where_it_is_set() {
        Map<String, String> set = Map.of("address", receiver.address() + "/sms?to={mobile}", "headers", "X-Key: k-1", "secret", "s\"1",
                "body", "{\"phone\": \"{mobile}\", \"text\": \"{text}\", \"params\": [\"{title}\"], \"sign\": \"{secret}\", \"id\": \"{key}\"}",
                "successPath", "/result/code", "successValue", "OK");
        receiver.next(Answer.of("{\"result\": {\"code\": \"OK\"}}"), Answer.of("{\"result\": {\"code\": \"isv.LIMIT <b>\"}}"));
        SmsChannel sms = new SmsChannel();

        assertThat(send(sms, set, message(1)).isDone()).isTrue();
        assertThat(send(sms, set, message(3)).said().in(Language.EN)).contains("isv.LIMITb").doesNotContain("<");
        assertThat(receiver.got().get(0).path()).isEqualTo("/sms?to=13800000000");
        assertThat(receiver.got().get(0).header("X-Key")).isEqualTo("k-1");
        assertThat(got(0).path("phone").asString()).isEqualTo("13800000000");
        assertThat(got(0).path("params").get(0).asString()).isEqualTo("许可决定\"时限\"");
        assertThat(got(0).path("sign").asString()).isEqualTo("s\"1");
        assertThat(got(0).path("text").asString()).contains("黄牌", "C-1").doesNotContain("市场监督管理局").hasSizeLessThanOrEqualTo(70);
        assertThat(got(1).path("text").asString()).contains("3条");
    }

    @Test
    void a_form_is_a_form_and_a_header_that_breaks_out_is_refused() {
        Map<String, String> set = Map.of("address", receiver.address(), "contentType", "application/x-www-form-urlencoded", "body", "to={mobile}&text={text}");
        assertThat(send(new SmsChannel(), set, message(1)).isDone()).isTrue();
        assertThat(receiver.got().get(0).body()).startsWith("to=13800000000&text=%E3%80%90").doesNotContain(" ");

        assertThatThrownBy(() -> ChannelKinds.check(new SmsChannel(), Map.of("body", "x"), Map.of("address", "https://sms.example", "headers", "no header")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChannelKinds.check(new SmsChannel(), Map.of("body", "x"), Map.of("address", "file:///etc/passwd")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ChannelKinds.check(new WebhookChannel(), Map.of(), Map.of("address", "https://hook.example", "secret", "short")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("16");
        assertThatThrownBy(() -> ChannelKinds.check(new WebhookChannel(), Map.of("secret", "a-secret-that-is-long"), Map.of()))
                .as("a secret among what is shown").isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quiet_hours_may_pass_midnight_and_a_wait_grows_up_to_a_bound() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30));
        assertThat(night.end(Instant.parse("2024-03-26T14:00:00Z"))).contains(Instant.parse("2024-03-26T23:30:00Z"));
        assertThat(night.end(Instant.parse("2024-03-26T22:00:00Z"))).contains(Instant.parse("2024-03-26T23:30:00Z"));
        assertThat(night.end(Instant.parse("2024-03-26T23:30:00Z"))).isEmpty();
        assertThat(new QuietHours(null, null).end(NOW)).isEmpty();
        ChannelSettings settings = new ChannelSettings(ChannelSettings.EVERY, Map.of("waitSeconds", "30", "waitSecondsMax", "100"));
        assertThat(List.of(settings.waitAfter(1), settings.waitAfter(2), settings.waitAfter(3), settings.waitAfter(50)))
                .extracting(Duration::toSeconds).containsExactly(30L, 60L, 100L, 100L);
    }
}
