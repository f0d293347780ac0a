package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.List;
import org.mingjing.access.AccessRefused;
import org.mingjing.access.Sessions;
import org.mingjing.access.SignedIn;
import org.mingjing.people.Account;
import org.mingjing.people.Allowed;
import org.mingjing.people.Allowed.Caller;
import org.mingjing.people.SignIn;
import org.mingjing.texts.Sentence;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Sign in and out. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "session", description = "Sign in, and who am I")
final class SessionController {

    private static final int TEXT_CHARS_MAX = 1_000;

    private final SignIn signIn;
    private final Sessions sessions;
    private final PeopleJson json;

    SessionController(SignIn signIn, Sessions sessions, PeopleJson json) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.json = json;
    }

    /** How a browser shows that a request which changes something was meant. */
    record Csrf(String header, String token) {}

    /** Who is signed in, and what they may do where. */
    record Answer(String account, String name, List<PeopleJson.RoleLine> roles, String official, String department, String language,
            boolean mustChangePassword, Csrf csrf) {}

    @Allowed(to = Caller.ANYBODY)
    @PostMapping
    @Operation(summary = "Sign in with {name, password}: a cookie, and the token that each later request which changes something needs",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Answer begin(InputStream body, HttpServletRequest request, HttpServletResponse response) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("console.body-of-session"), List.of("name", "password"));
        SignIn.Outcome outcome = signIn.attempt(RequestJson.text(asked, "name", TEXT_CHARS_MAX),
                RequestJson.text(asked, "password", TEXT_CHARS_MAX), sessions.address(request));
        return begin(outcome, Sentence.of("console.sign-in-failed"), request, response);
    }

    private Answer begin(SignIn.Outcome outcome, Sentence failed, HttpServletRequest request, HttpServletResponse response) {
        if (outcome.waitSeconds() > 0) {
            throw AccessRefused.tooOften("console.sign-in-later", outcome.waitSeconds());
        }
        Account account = outcome.account();
        if (account == null) {
            throw AccessRefused.notSignedIn(failed);
        }
        sessions.begin(account, request, response);
        return answer(SignedIn.here().orElseThrow(), request, response);
    }

    @Allowed(to = Caller.SIGNED_IN)
    @GetMapping
    @Operation(summary = "Who am I, and what may I do where")
    Answer own(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        return answer(who, request, response);
    }

    private Answer answer(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        PeopleJson.AccountLine line = json.line(who.person());
        Sessions.Csrf csrf = sessions.csrf(request, response);
        return new Answer(line.account(), line.name(), line.roles(), line.official(), line.department(), line.language(),
                who.mustChangePassword(), new Csrf(csrf.header(), csrf.token()));
    }

    @Allowed(to = Caller.SIGNED_IN)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sign out")
    void end(HttpServletRequest request) {
        sessions.end(request);
    }

    @Allowed(to = Caller.SIGNED_IN)
    @PostMapping("/password")
    @Operation(summary = "Change one's password with {old, new}; all other sessions of the account end",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Answer changePassword(InputStream body, SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("console.body-of-password"), List.of("old", "new"));
        SignIn.Outcome outcome = signIn.changePassword(who.person().account(), RequestJson.text(asked, "old", TEXT_CHARS_MAX),
                RequestJson.text(asked, "new", TEXT_CHARS_MAX), sessions.address(request));
        return begin(outcome, Sentence.of("console.old-password-wrong"), request, response);
    }
}
