package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Answers;
import org.mingjing.console.NotKnown;
import org.mingjing.console.RequestJson;
import org.mingjing.door.Quoted;
import org.mingjing.drivers.Installation;
import org.mingjing.notices.Channel;
import org.mingjing.notices.ChannelShapes;
import org.mingjing.notices.Channels;
import org.mingjing.notices.Notices;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.Sentence;
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

/** The channels by which people are told. Secrets come in and never go out. */
@RestController
@RequestMapping("/api/v1/channels")
@Tag(name = "channels", description = "By which channels people are told")
final class ChannelsController {

    private static final int NAME_CHARS_MAX = 200;

    private final Installation installation;
    private final Channels channels;
    private final ChannelShapes shapes;
    private final Notices notices;
    private final Answers answers;

    ChannelsController(Installation installation, Channels channels, ChannelShapes shapes, Notices notices, Answers answers) {
        this.installation = installation;
        this.channels = channels;
        this.shapes = shapes;
        this.notices = notices;
        this.answers = answers;
    }

    /** A channel; place is where it leads as far as that is no secret, last what its last attempt came to, null if there was none since the start. */
    record ChannelLine(String id, String kind, String kindTitle, String name, Map<String, String> settings, List<String> secrets,
            boolean enabled, String place, @Nullable TriedLine last) {}

    /** What came of an attempt. */
    record TriedLine(boolean done, Instant at, String said) {}

    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @GetMapping
    @Operation(summary = "All channels, by id, without secrets")
    List<ChannelLine> all() {
        return channels.all().stream().map(this::line).toList();
    }

    private ChannelLine line(Channel channel) {
        return new ChannelLine(channel.id(), channel.kind(), shapes.titles(answers.language()).get(channel.kind()), channel.name(),
                channel.settings(), channel.secrets().stream().sorted().toList(), channel.enabled(), channel.place(),
                notices.last(channel.id()).map(this::tried).orElse(null));
    }

    private TriedLine tried(Notices.Tried tried) {
        return new TriedLine(tried.done(), tried.at(), tried.said().in(answers.language()));
    }

    @Allowed(value = {Role.ADMINISTRATOR, Role.AUDITOR}, everywhere = true)
    @GetMapping("/kinds")
    @Operation(summary = "Which channels there can be, and what is set of each")
    List<ChannelShapes.Shape> kinds() {
        return shapes.all(answers.language());
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make a channel: {id, kind, name, settings, secrets}; it is switched on",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    ChannelLine make(InputStream body, Person person) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-channel"), List.of("id", "kind", "name", "settings", "secrets"));
        Channel made = channels.make(RequestJson.text(asked, "id", NAME_CHARS_MAX), RequestJson.text(asked, "kind", NAME_CHARS_MAX),
                RequestJson.text(asked, "name", NAME_CHARS_MAX), GivenTexts.of(asked, "settings"), GivenTexts.of(asked, "secrets"), person.account());
        notices.wake(made.id());
        return line(made);
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PatchMapping("/{id}")
    @Operation(summary = "Change what is given of {name, settings, enabled}; settings are in place of all that were set",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    ChannelLine change(@PathVariable String id, InputStream body, Person person) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-channel"), List.of("name", "settings", "enabled"));
        boolean enabled = RequestJson.truth(asked, "enabled");
        known(id);
        Channel changed = channels.change(id, new Channels.Wanted(asked.has("name") ? RequestJson.text(asked, "name", NAME_CHARS_MAX) : null,
                asked.has("settings") ? GivenTexts.of(asked, "settings") : null, asked.has("enabled") ? enabled : null), person.account());
        notices.wake(id);
        return line(changed);
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PutMapping("/{id}/secrets")
    @Operation(summary = "Replace secrets: {secrets, keep}; those that are not named stay, keep leaves the earlier values good beside the new ones",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    ChannelLine secrets(@PathVariable String id, InputStream body, Person person) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-channel"), List.of("secrets", "keep"));
        known(id);
        return line(channels.replaceSecrets(id, GivenTexts.of(asked, "secrets"), RequestJson.truth(asked, "keep"), person.account()));
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PostMapping("/{id}/tests")
    @Operation(summary = "Send a test by the channel, to the address {to} where it tells persons; says what came of it",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    TriedLine test(@PathVariable String id, InputStream body) {
        ObjectNode asked = RequestJson.object(body, Sentence.of("hall.body-of-channel"), List.of("to"));
        known(id);
        return tried(notices.test(id, RequestJson.text(asked, "to", NAME_CHARS_MAX), answers.language(), installation.clock().instant()));
    }

    private void known(String id) {
        if (channels.find(id).isEmpty()) {
            throw NotKnown.of("hall.no-channel", Quoted.shown(id));
        }
    }
}
