package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Answers;
import org.mingjing.console.NotKnown;
import org.mingjing.console.RequestJson;
import org.mingjing.console.RequestNumbers;
import org.mingjing.door.Quoted;
import org.mingjing.drivers.Installation;
import org.mingjing.notices.Deliveries;
import org.mingjing.notices.Notices;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.WrongInput;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was told to whom, and what came of it; what was given up is sent again from here. */
@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "deliveries", description = "What was told to whom, and what came of it")
final class DeliveriesController {

    private static final int LIMIT = 50;

    private final Installation installation;
    private final Deliveries deliveries;
    private final Notices notices;
    private final ToldOf told;
    private final Answers answers;

    DeliveriesController(Installation installation, Deliveries deliveries, Notices notices, ToldOf told, Answers answers) {
        this.installation = installation;
        this.deliveries = deliveries;
        this.notices = notices;
        this.told = told;
        this.answers = answers;
    }

    /** One telling; account and channel are null where there is none. */
    record DeliveryLine(String key, long act, String warning, String level, Receiver to, Progress progress) {}

    /** Whom it is for. */
    record Receiver(String recipient, String recipientTitle, @Nullable String account, @Nullable String channel) {}

    /** How far it has come; said is why it was given up, "" if it was not. */
    record Progress(String state, int tries, @Nullable Instant dueAt, @Nullable Instant endedAt, String said) {}

    @Allowed(value = {Role.ADMINISTRATOR, Role.MONITOR, Role.AUDITOR}, everywhere = true)
    @GetMapping
    @Operation(summary = "A page of what was told, the newest act first",
            description = "By state (waiting, sent, dead, nobody) and channel; the next page before what next names.")
    Map<String, Object> list(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String before, @RequestParam(defaultValue = "") String limit) {
        long count = limit.isEmpty() ? LIMIT : RequestNumbers.whole(limit);
        if (count < 1 || count > Deliveries.LIMIT_MAX) {
            throw WrongInput.of("hall.deliveries-limit", Deliveries.LIMIT_MAX);
        }
        Deliveries.Page page = deliveries.list(state, channel, before, (int) count);
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("deliveries", page.deliveries().stream().map(this::line).toList());
        out.put("next", page.next());
        return out;
    }

    private DeliveryLine line(Deliveries.Line line) {
        Deliveries.Progress progress = line.progress();
        return new DeliveryLine(line.key(), line.act(), line.warning(), line.level(), new Receiver(line.recipient(),
                told.recipientTitle(line.recipient(), answers.language()), given(line.account()), given(line.channel())),
                new Progress(progress.state(), progress.tries(), progress.dueAt(), progress.endedAt(),
                        ToldOf.said(progress.said(), answers.language())));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    /** How many there are in a state. */
    record DeliveryCount(String state, long count) {}

    @Allowed(value = {Role.ADMINISTRATOR, Role.MONITOR, Role.AUDITOR}, everywhere = true)
    @GetMapping("/counts")
    @Operation(summary = "How many there are in each state")
    List<DeliveryCount> counts() {
        return deliveries.counts().entrySet().stream().map(count -> new DeliveryCount(count.getKey(), count.getValue())).toList();
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PostMapping("/{key}/resends")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send one again that was given up")
    void again(@PathVariable String key, InputStream body, Person person) {
        RequestJson.nothing(body);
        if (!notices.sendAgain(key, person.account(), installation.clock().instant())) {
            throw NotKnown.of("hall.not-given-up", Quoted.shown(key));
        }
    }
}
