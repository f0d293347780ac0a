package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.door.Quoted;
import org.mingjing.people.Account;
import org.mingjing.people.AccountHistory;
import org.mingjing.people.Accounts;
import org.mingjing.people.Allowed;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Accounts and what they may do. */
@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "accounts", description = "Accounts, roles and passwords")
final class AccountsController {

    private static final int NAME_CHARS_MAX = 200;
    private static final int CHANGES_GIVEN_MAX = 200;

    private final Accounts accounts;
    private final AccountHistory history;
    private final PeopleJson json;

    AccountsController(Accounts accounts, AccountHistory history, PeopleJson json) {
        this.accounts = accounts;
        this.history = history;
        this.json = json;
    }

    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @GetMapping
    @Operation(summary = "All accounts, by name")
    List<PeopleJson.AccountLine> all() {
        return accounts.all().stream().map(json::line).toList();
    }

    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @GetMapping("/{name}")
    @Operation(summary = "One account")
    PeopleJson.AccountLine one(@PathVariable String name) {
        return json.line(known(name));
    }

    /** A change of an account. @param record its place in the log @param after the account as it was from then on */
    record ChangeLine(long record, String act, String by, Instant at, PeopleJson.AccountLine after) {}

    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @GetMapping("/{name}/changes")
    @Operation(summary = "Who changed what of an account and when, by the record; the newest first, at most 200")
    List<ChangeLine> changes(@PathVariable String name) {
        known(name);
        return history.of(name, CHANGES_GIVEN_MAX).stream().map(change ->
                new ChangeLine(change.seq(), change.act(), change.by(), change.at(), json.line(change.after()))).toList();
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make an account: {account, name, roles, official, department, language}; its first password is shown this once",
            description = "roles is a list of {role, scope: {kind: everything, region or department, code}}.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Accounts.FirstPassword make(InputStream body, Person person) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("console.body-of-account"),
                List.of("account", "name", "roles", "official", "department", "language"));
        String account = RequestJson.text(asked, "account", NAME_CHARS_MAX);
        Person made = described(new Person(account, account, json.grants(asked), null, null, null), asked);
        return accounts.make(made, person.account());
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PatchMapping("/{name}")
    @Operation(summary = "Change what is given of {name, official, department, language, locked}; the account's sessions end",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    PeopleJson.AccountLine change(@PathVariable String name, InputStream body, Person person) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("console.body-of-account"),
                List.of("name", "official", "department", "language", "locked"));
        Account now = known(name);
        boolean locked = RequestJson.truth(asked, "locked");
        if (asked.has("name") || asked.has("official") || asked.has("department") || asked.has("language")) {
            now = accounts.describe(name, before -> described(before, asked), person.account());
        }
        if (asked.has("locked")) {
            requireAnother(name, person);
            now = accounts.lock(name, locked, person.account());
        }
        return json.line(now);
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PutMapping("/{name}/grants")
    @Operation(summary = "Give the account the roles {roles} in place of those it has; its sessions end",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    PeopleJson.AccountLine grant(@PathVariable String name, InputStream body, Person person) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("console.body-of-account"), List.of("roles"));
        List<Grant> grants = json.grants(asked);
        known(name);
        requireAnother(name, person);
        return json.line(accounts.grant(name, before -> grants, person.account()));
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PostMapping("/{name}/password")
    @Operation(summary = "Make a new first password for somebody who has lost theirs; it is shown this once")
    Accounts.FirstPassword reset(@PathVariable String name, InputStream body, Person person) {
        RequestJson.nothing(body);
        known(name);
        return accounts.reset(name, person.account());
    }

    private Account known(String name) {
        return accounts.find(name).orElseThrow(() -> NotKnown.of("console.no-account", Quoted.shown(name)));
    }

    // Whoever may give roles gives none to themselves: another person knows of each.
    private static void requireAnother(String name, Person person) {
        if (person.account().equals(name)) {
            throw WrongInput.of("console.own-account");
        }
    }

    private static Person described(Person before, ObjectNode asked) {
        String name = asked.has("name") ? RequestJson.text(asked, "name", NAME_CHARS_MAX) : before.name();
        return new Person(before.account(), name.isBlank() ? before.account() : name, before.grants(),
                PeopleJson.code(asked, "official", before.official()), PeopleJson.code(asked, "department", before.department()),
                asked.has("language") ? language(RequestJson.text(asked, "language", NAME_CHARS_MAX)) : before.language());
    }

    private static @Nullable Language language(String code) {
        return code.isEmpty() ? null : Language.ofCode(code).orElseThrow(() -> WrongInput.of("console.no-language", Quoted.shown(code)));
    }
}
