package org.mingjing.notices;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingjing.log.RecordBody;
import org.mingjing.people.RecordedChanges;
import org.mingjing.texts.Sha256;
import org.mingjing.texts.WrongInput;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;

/** The channels: each change is a record of the log too. One is never deleted, as what it told is part of the record; it is switched off. */
public final class Channels {

    private static final int SECRETS_MAX = 3;

    private final JdbcAggregateOperations rows;
    private final RecordedChanges changes;
    private final ChannelKinds kinds;
    private final Seal seal;

    Channels(JdbcAggregateOperations rows, RecordedChanges changes, ChannelKinds kinds, Seal seal) {
        this.rows = rows;
        this.changes = changes;
        this.kinds = kinds;
        this.seal = seal;
    }

    /** What is asked for; null where it stays. @param settings in place of all that were set */
    public record Wanted(@Nullable String name, @Nullable Map<String, String> settings, @Nullable Boolean enabled) {}

    /** All channels, by id. */
    public List<Channel> all() {
        return RecordedChanges.told(() -> rows.findAll(ChannelRow.class)).stream().sorted(Comparator.comparing(ChannelRow::id))
                .map(this::channel).toList();
    }

    public Optional<Channel> find(String id) {
        return row(id).map(this::channel);
    }

    private Optional<ChannelRow> row(String id) {
        return RecordedChanges.told(() -> Optional.ofNullable(rows.findById(id, ChannelRow.class)));
    }

    /** How one is set, secrets with it. */
    Optional<ChannelSettings> settings(String id) {
        return row(id).map(row -> ChannelKinds.settings(kinds.find(row.kind()).orElse(null), JsonTexts.read(row.settings()), secrets(row)));
    }

    private Map<String, String> secrets(ChannelRow row) {
        return row.secrets().isEmpty() ? Map.of() : seal.texts(place(row.id()), row.secrets());
    }

    private static String place(String id) {
        return "channel " + id;
    }

    private Channel channel(ChannelRow row) {
        Map<String, String> plain = JsonTexts.read(row.settings());
        Map<String, String> secrets = secrets(row);
        return new Channel(row.id(), row.kind(), row.name(), plain, row.enabled(), secrets.keySet(),
                ChannelKinds.place(ChannelKinds.settings(kinds.find(row.kind()).orElse(null), plain, secrets)));
    }

    /** Makes one, switched on. @throws IllegalArgumentException with a sentence, if the id is taken or something is set wrongly */
    public Channel make(String id, String kind, String name, Map<String, String> settings, Map<String, String> secrets, String by) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,40}")) {
            throw WrongInput.of("notices.channel-id");
        }
        ChannelKinds.check(kinds.of(kind), settings, secrets);
        return channel(changes.run(trail -> {
            if (rows.existsById(id, ChannelRow.class)) {
                throw WrongInput.of("notices.channel-taken", id);
            }
            ChannelRow row = new ChannelRow(id, kind, name.isBlank() ? id : name, JsonTexts.write(settings), true, sealed(id, secrets), -1);
            return rows.insert(row.at(trail.append(body(row, "made", by, trail.now()))));
        }));
    }

    private String sealed(String id, Map<String, String> secrets) {
        return secrets.isEmpty() ? "" : seal.close(place(id), JsonTexts.write(secrets));
    }

    /** Changes what is given. @throws IllegalArgumentException with a sentence, if there is none of that id or something is set wrongly */
    public Channel change(String id, Wanted wanted, String by) {
        return changed(id, "changed", by, row -> {
            if (wanted.settings() != null) {
                ChannelKinds.check(kinds.of(row.kind()), wanted.settings(), secrets(row));
            }
            return new ChannelRow(id, row.kind(), wanted.name() == null || wanted.name().isBlank() ? row.name() : wanted.name(),
                    wanted.settings() == null ? row.settings() : JsonTexts.write(wanted.settings()),
                    wanted.enabled() == null ? row.enabled() : wanted.enabled(), row.secrets(), -1);
        });
    }

    /**
     * Replaces secrets, of which the others stay.
     *
     * @param others new values by name, "" to take one away
     * @param keep whether the earlier values stay good beside the new ones, while a receiver is told of these
     */
    public Channel replaceSecrets(String id, Map<String, String> others, boolean keep, String by) {
        return changed(id, "secrets-replaced", by, row -> {
            Map<String, String> secrets = new TreeMap<>(secrets(row));
            others.forEach((name, value) -> {
                String before = secrets.getOrDefault(name, "");
                secrets.put(name, keep && !value.isEmpty() && !before.isEmpty()
                        ? (value + "\n" + before).lines().limit(SECRETS_MAX).reduce((a, b) -> a + "\n" + b).orElse("") : value);
            });
            secrets.values().removeIf(String::isEmpty);
            ChannelKinds.check(kinds.of(row.kind()), JsonTexts.read(row.settings()), secrets);
            return new ChannelRow(id, row.kind(), row.name(), row.settings(), row.enabled(), sealed(id, secrets), -1);
        });
    }

    private Channel changed(String id, String act, String by, UnaryOperator<ChannelRow> with) {
        return channel(changes.run(trail -> {
            ChannelRow before = Optional.ofNullable(rows.findById(id, ChannelRow.class)).orElseThrow(() ->
                    WrongInput.of("notices.no-channel", id));
            ChannelRow after = with.apply(before);
            return rows.update(after.at(trail.append(body(after, act, by, trail.now()))));
        }));
    }

    /** The record of a change: the channel as it is from then on, with a digest in place of what is sealed. */
    private static RecordBody body(ChannelRow row, String act, String by, Instant at) {
        Map<String, Object> fields = new TreeMap<>(Map.of("id", row.id(), "for", row.kind(), "name", row.name(), "settings", row.settings(),
                "enabled", row.enabled(), "secretsDigest", Sha256.hex(row.secrets()), "act", act, "by", by, "at", at.toString()));
        return RecordBody.of(NoticeTables.CHANNEL_KIND, fields);
    }
}
