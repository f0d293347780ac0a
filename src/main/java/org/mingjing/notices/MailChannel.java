package org.mingjing.notices;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.mingjing.notices.ChannelField.Form;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Tells persons by e-mail, over SMTP with TLS. */
@Component
final class MailChannel implements ChannelKind {

    private static final List<String> TLS = List.of("starttls", "tls", "none");

    @Override
    public String code() {
        return "mail";
    }

    @Override
    public Reach reach() {
        return Reach.MAIL;
    }

    @Override
    public List<ChannelField> fields() {
        return List.of(ChannelField.required("host", Form.TEXT), ChannelField.optional("port", Form.NUMBER, "587"),
                ChannelField.optional("tls", Form.CODES, "starttls"), ChannelField.required("from", Form.TEXT),
                ChannelField.optional("user", Form.TEXT, ""), ChannelField.secret("password", Form.TEXT, false),
                ChannelField.optional("template", Form.LINES, ""));
    }

    @Override
    public void check(ChannelSettings settings) {
        if (!TLS.contains(settings.text("tls"))) {
            throw WrongInput.of("notices.mail-tls", String.join(", ", TLS));
        }
        if (!settings.text("host").matches("[A-Za-z0-9.:-]{1,253}") || settings.text("from").matches("(?s).*[\\r\\n].*")) {
            throw WrongInput.of("notices.mail-host");
        }
    }

    @Override
    public Sent send(ChannelSettings settings, Message message) {
        JavaMailSenderImpl sender = sender(settings);
        try {
            sender.send(mail(sender.getSession(), settings, message));
            return Sent.done();
        } catch (MailAuthenticationException e) {
            return Sent.later(Sentence.of("notices.mail-not-let-in"));
        } catch (MailSendException e) {
            return failed(e.getFailedMessages().isEmpty() ? e.getCause() : e.getFailedMessages().values().iterator().next());
        } catch (MailException | MessagingException e) {
            return failed(e);
        }
    }

    private static Sent failed(Throwable cause) {
        if (cause instanceof AuthenticationFailedException) {
            return Sent.later(Sentence.of("notices.mail-not-let-in"));
        }
        if (cause instanceof SendFailedException refused && refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0) {
            return Sent.never(Sentence.of("notices.mail-address-refused"));
        }
        return Sent.later(Sentence.of(cause instanceof MessagingException failed && failed.getNextException() == null
                ? "notices.mail-refused" : "notices.mail-unreachable"));
    }

    private static JavaMailSenderImpl sender(ChannelSettings settings) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        boolean implicit = settings.text("tls").equals("tls");
        sender.setProtocol(implicit ? "smtps" : "smtp");
        sender.setHost(settings.text("host"));
        sender.setPort(settings.number("port"));
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        if (!settings.text("user").isEmpty()) {
            sender.setUsername(settings.text("user"));
            sender.setPassword(settings.text("password"));
        }
        Properties how = sender.getJavaMailProperties();
        String of = "mail." + sender.getProtocol() + ".";
        String millis = Long.toString(settings.timeout().toMillis());
        List.of("connectiontimeout", "timeout", "writetimeout").forEach(name -> how.setProperty(of + name, millis));
        how.setProperty(of + "auth", Boolean.toString(!settings.text("user").isEmpty()));
        how.setProperty(of + "ssl.checkserveridentity", "true");
        how.setProperty(of + "starttls.enable", Boolean.toString(settings.text("tls").equals("starttls")));
        how.setProperty(of + "starttls.required", Boolean.toString(settings.text("tls").equals("starttls")));
        return sender;
    }

    private static MimeMessage mail(Session session, ChannelSettings settings, Message message) throws MessagingException {
        MimeMessage mail = new MimeMessage(session);
        MimeMessageHelper parts = new MimeMessageHelper(mail, true, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.text("from"));
        parts.setTo(message.address());
        parts.setSubject(MessageTexts.subject(message));
        List<String> texts = MessageTexts.each(settings.text("template"), message);
        String footer = Sentence.of("notices.footer").in(message.language());
        parts.setText(String.join("\n\n", texts) + "\n\n" + footer + "\n", html(texts, footer, message.language().tag()));
        mail.setHeader("Message-ID", "<" + message.key() + "@mingjing>");
        mail.setHeader("Mingjing-Delivery", message.key());
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private static String html(List<String> texts, String footer, String language) {
        return texts.stream().map(text -> "<p>" + HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name()).replace("\n", "<br>") + "</p>")
                .collect(Collectors.joining("\n", "<!doctype\nhtml>\n<html\nlang='" + language + "'><body>\n",
                        "\n<p><small>" + HtmlUtils.htmlEscape(footer, StandardCharsets.UTF_8.name()) + "</small></p></body></html>\n"));
    }
}
