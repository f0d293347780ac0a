package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import org.mingjing.console.NotKnown;
import org.mingjing.console.RequestJson;
import org.mingjing.door.Quoted;
import org.mingjing.notices.Channel;
import org.mingjing.notices.Channels;
import org.mingjing.notices.Contact;
import org.mingjing.notices.Contacts;
import org.mingjing.people.Accounts;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.Sentence;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** How accounts are reached: by whoever it is, and by administrators. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "contacts", description = "How people are reached")
final class ContactsController {

    private static final int CHARS_MAX = 300;

    private final Accounts accounts;
    private final Contacts contacts;
    private final Channels channels;

    ContactsController(Accounts accounts, Contacts contacts, Channels channels) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.channels = channels;
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @GetMapping("/accounts/{name}/contact")
    @Operation(summary = "How an account is reached")
    Contact one(@PathVariable String name) {
        return contacts.of(known(name));
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PutMapping("/accounts/{name}/contact")
    @Operation(summary = "Set how an account is reached: {mail, mobile, channels}; no channels stands for all that can reach them",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Contact set(@PathVariable String name, InputStream body, Person person) {
        return keep(known(name), body, person);
    }

    @Allowed({Role.ADMINISTRATOR, Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUTHOR, Role.APPROVER, Role.AUDITOR})
    @GetMapping("/me/contact")
    @Operation(summary = "How I am reached")
    Contact own(Person person) {
        return contacts.of(person.account());
    }

    @Allowed({Role.ADMINISTRATOR, Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUTHOR, Role.APPROVER, Role.AUDITOR})
    @PutMapping("/me/contact")
    @Operation(summary = "Set how I am reached: {mail, mobile, channels}",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Contact setOwn(InputStream body, Person person) {
        return keep(person.account(), body, person);
    }

    private Contact keep(String account, InputStream body, Person by) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-contact"), List.of("mail", "mobile", "channels"));
        List<String> wanted = asked.has("channels") ? RequestJson.texts(asked.path("channels"), "channels") : List.of();
        return contacts.keep(new Contact(account, RequestJson.text(asked, "mail", CHARS_MAX).strip(), RequestJson.text(asked, "mobile", CHARS_MAX).strip(), wanted),
                channels.all().stream().map(Channel::id).toList(), by.account());
    }

    private String known(String name) {
        return accounts.find(name).map(account -> account.person().account())
                .orElseThrow(() -> NotKnown.of("hall.no-account", Quoted.shown(name)));
    }
}
