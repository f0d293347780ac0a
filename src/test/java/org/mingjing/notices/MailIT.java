package org.mingjing.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.texts.Language;

/** Mail at a real server: what it says, who is let in, and what becomes of it when the server is away. */
class MailIT {

    @TempDir
    Path home;

    private GreenMail server;
    private TellingHall hall;

    @BeforeEach
    void open() throws Exception {
        try (ServerSocket free = new ServerSocket(0)) {
            server = new GreenMail(new ServerSetup(free.getLocalPort(), "127.0.0.1", "smtp"));
        }
        server.start();
        server.setUser("wang@example.org", "wang", "secret");
        hall = new TellingHall(home);
        hall.contacts.put("wang", new Contact("wang", "wang@example.org", "", List.of()));
    }

    @AfterEach
    void close() throws Exception {
        hall.close();
        server.stop();
    }

    private Map<String, String> settings(Map<String, String> more) {
        Map<String, String> settings = new TreeMap<>(Map.of("host", "127.0.0.1", "port", Integer.toString(server.getSmtp().getPort()), "tls", "none",
                "from", "mingjing@example.org", "timeoutSeconds", "2"));
        settings.putAll(more);
        return settings;
    }

    @Test
    void it_says_what_is_to_be_done_until_when_and_names_nobody() throws Exception {
        hall.channel("mail", new MailChannel(), settings(Map.of()));
        hall.hall.accepted("2024-03-25 09:00");
        hall.tell();

        MimeMessage got = server.getReceivedMessages()[0];
        assertThat(got.getSubject()).isEqualTo("明镜：提示通知");
        assertThat(got.getHeader("Subject")[0]).as("in the signs that every server takes").startsWith("=?UTF-8?");
        assertThat(got.getAllRecipients()[0]).hasToString("wang@example.org");
        String key = got.getHeader("Mingjing-Delivery")[0];
        assertThat(got.getMessageID()).isEqualTo("<" + key + "@mingjing>");
        assertThat(text(got.getContent())).contains("许可决定时限", "办件permit-1", "市场监督管理局", "期限：2024-04-01 23:59",
                "https://mingjing.example/hall/warnings/", "<p>").doesNotContain("王某");
        assertThat(hall.states()).containsExactly("sent");
    }

    private static String text(Object content) throws Exception {
        if (!(content instanceof Multipart parts)) {
            return String.valueOf(content);
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.getCount(); i++) {
            text.append(text(parts.getBodyPart(i).getContent()));
        }
        return text.toString();
    }

    @Test
    void script_in_the_words_of_a_case_is_no_script_in_the_mail() throws Exception {
        MailChannel mail = new MailChannel();
        Message message = new Message("k", "wang@example.org", Language.EN,
                List.of(new Notice("k", Map.of("title", "<script>alert(1)</script>", "level", "red\r\nBcc: x@example.org", "act", "a"), Map.of())));
        ChannelSettings settings = ChannelKinds.settings(mail, settings(Map.of()), Map.of());

        assertThat(mail.send(settings, message).isDone()).isTrue();
        assertThat(text(server.getReceivedMessages()[0].getContent())).contains("&lt;script&gt;");
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(server.getReceivedMessages()[0].getHeader("Bcc")).isNull();
    }

    @Test
    void while_the_server_is_away_it_waits_and_then_arrives_with_the_same_key() throws Exception {
        hall.channel("mail", new MailChannel(), settings(Map.of("waitSeconds", "60")));
        server.stop();
        hall.hall.accepted("2024-03-25 09:00");
        hall.tell();
        assertThat(hall.states()).containsExactly("waiting");
        assertThat(hall.dispatch.last("mail")).get().satisfies(last -> assertThat(last.said().in(Language.ZH)).contains("无法连接邮件服务器"));
        server.start();
        hall.tellOn("2024-03-25 09:05");
        assertThat(hall.states()).containsExactly("sent");
        assertThat(hall.faults()).isEmpty();
    }

    @Test
    void a_server_that_offers_no_encryption_gets_nothing_where_it_is_asked_for() {
        MailChannel mail = new MailChannel();
        Sent sent = mail.send(ChannelKinds.settings(mail, settings(Map.of("tls", "starttls")), Map.of()),
                new Message("k", "wang@example.org", Language.EN, List.of(new Notice("k", Map.of(), Map.of()))));

        assertThat(sent.isDone()).isFalse();
        assertThat(server.getReceivedMessages()).isEmpty();
    }
}
