package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Answers;
import org.mingjing.console.RequestJson;
import org.mingjing.console.RequestNumbers;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Official;
import org.mingjing.looks.DossierRequest;
import org.mingjing.looks.DossierRequests;
import org.mingjing.looks.LookRefused;
import org.mingjing.looks.Purposes;
import org.mingjing.looks.StatedPurpose;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Sight;
import org.mingjing.score.Grouping;
import org.mingjing.score.IndexJson;
import org.mingjing.score.RecordedIndex;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import org.mingjing.warn.Handling;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.WarningAnswers;
import org.mingjing.warn.Warnings;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** Personal files: asked for, approved by another person, opened for a time; and opened urgently, which everybody who watches is told. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "looks")
final class DossiersController {

    private static final int LIMIT = 50;
    private static final int TEXT_CHARS_MAX = 2_000;

    private final Installation installation;
    private final DossierRequests requests;
    private final Purposes purposes;
    private final Warnings warnings;
    private final Handling handling;
    private final Answers answers;
    private final WarningListeners listeners;

    DossiersController(Installation installation, DossierRequests requests, Purposes purposes, Warnings warnings, Handling handling,
            Answers answers, WarningListeners listeners) {
        this.installation = installation;
        this.requests = requests;
        this.purposes = purposes;
        this.warnings = warnings;
        this.handling = handling;
        this.answers = answers;
        this.listeners = listeners;
    }

    /** A page of requests, and where the next one begins. */
    record RequestsPage(List<RequestLine> requests, @Nullable String next) {}

    /**
     * A request.
     *
     * @param purpose title of the purpose, and what it is about
     * @param over whether its time is up
     * @param decision who decided and why, null if nobody has
     * @param uses how often the file was opened by it
     * @param acts what whoever asks may do with it now
     */
    record RequestLine(String id, Named official, AskedBy by, Stated purpose, String state, boolean over, @Nullable Decided decision,
            Instant expiresAt, long uses, List<String> acts) {}

    /** Code and name. */
    record Named(String code, String name) {}

    /** Who asks, and when. */
    record AskedBy(String account, String name, Instant at) {}

    /** What for. */
    record Stated(String code, String title, String note, @Nullable String caseId) {}

    /** Who decided, and why. */
    record Decided(String name, String reason, Instant at) {}

    private RequestLine line(DossierRequest request, long uses, Person person) {
        Instant now = installation.clock().instant();
        Official official = official(request.official());
        List<String> acts = requests.mayDecide(person, request) ? List.of("approve", "refuse")
                : request.opens(now) && request.account().equals(person.account()) ? List.of("open") : List.of();
        DossierRequest.Matter matter = request.matter();
        Instant decidedAt = request.decision().at();
        return new RequestLine(request.id(), new Named(request.official(), official == null ? request.official() : official.name()),
                new AskedBy(request.account(), request.by().name(), request.by().at()),
                new Stated(matter.purpose(), purposes.title(matter.purpose(), answers.language()), matter.note(),
                        matter.caseId().isEmpty() ? null : matter.caseId()),
                request.state(), request.isOver(now),
                decidedAt == null ? null : new Decided(request.decision().name(), request.decision().reason(), decidedAt),
                request.expiresAt(), uses, acts);
    }

    private @Nullable Official official(String code) {
        return installation.ledger().registry(installation.ledger().now()).find(Official.class, code, LocalDate.now(installation.clock()));
    }

    @GetMapping("/dossier-requests")
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.AUDITOR})
    @Operation(summary = "Requests for personal files: one's own, and those about officials of one's scope; the newest first")
    RequestsPage list(Person person, Sight sight, @RequestParam(defaultValue = "") String after) {
        List<DossierRequests.Listed> found =
                requests.list(person, sight, after.isEmpty() ? Long.MAX_VALUE : RequestNumbers.whole(after), LIMIT);
        return new RequestsPage(found.stream().map(one -> line(one.request(), one.uses(), person)).toList(),
                found.size() < LIMIT ? null : Long.toString(found.get(found.size() - 1).seq()));
    }

    @PostMapping("/dossier-requests")
    @Allowed({Role.MONITOR, Role.REVIEWER})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ask for the personal file of an official; another person decides. With urgent it opens at once, and is told",
            description = "A JSON object: official, purpose, note, if wanted case, and urgent (true or false).",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    RequestLine ask(Person person, Sight sight, InputStream body) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-dossier"), List.of("official", "purpose", "note", "case", "urgent"));
        Official official = seen(RequestJson.text(asked, "official", TEXT_CHARS_MAX), sight);
        boolean urgent = RequestJson.truth(asked, "urgent");
        DossierRequest request = requests.ask(person, new DossierRequests.Asked(official.code(), official.department(),
                new StatedPurpose(RequestJson.text(asked, "purpose", TEXT_CHARS_MAX), RequestJson.text(asked, "note", TEXT_CHARS_MAX)),
                RequestJson.text(asked, "case", TEXT_CHARS_MAX), urgent));
        if (urgent) {
            listeners.announce("urgent-dossier", listener -> listener.has(Role.AUDITOR) || listener.has(Role.MONITOR),
                    Map.of("id", request.id(), "name", request.by().name(), "at", request.by().at()));
        }
        return line(request, 0, person);
    }

    private Official seen(String code, Sight sight) {
        Official official = official(code);
        if (official == null || !sight.sees(official.department())) {
            throw LookRefused.noOfficial(code);
        }
        return official;
    }

    @PostMapping("/dossier-requests/{id}/decisions")
    @Allowed(Role.MONITOR)
    @Operation(summary = "Approve or refuse a request of somebody else",
            description = "A JSON object: decision (approve or refuse), and a reason.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    RequestLine decide(Person person, Sight sight, @PathVariable String id, InputStream body) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-decision"), List.of("decision", "reason"));
        String decision = RequestJson.text(asked, "decision", TEXT_CHARS_MAX);
        if (!List.of("approve", "refuse").contains(decision)) {
            throw WrongInput.of("hall.no-decision");
        }
        return line(requests.decide(person, sight, id, decision.equals("approve"), RequestJson.text(asked, "reason", TEXT_CHARS_MAX)), 0, person);
    }

    @GetMapping("/dossiers/{official}")
    @Allowed({Role.MONITOR, Role.REVIEWER})
    @Operation(summary = "The personal file of an official, by an approved or urgent request: the warnings that name them, and their index")
    Map<String, Object> open(Person person, Sight sight, @PathVariable String official) {
        Official known = seen(official, sight);
        DossierRequest request = requests.open(person, official);
        Onlooker onlooker = Onlooker.of(person, installation);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("official", known.code());
        out.put("name", known.name());
        out.put("request", request.id());
        out.put("until", request.expiresAt());
        out.put("warnings", new WarningAnswers(installation, handling, onlooker, answers.language()).page(warnings.naming(onlooker, official)));
        out.put("index", new RawValue(IndexJson.write(
                RecordedIndex.at(installation, LocalDate.now(installation.clock()), Grouping.OFFICIAL).of(official::equals))));
        return out;
    }
}
