package org.mingjing.notices;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.WrongInput;

/** All ways of telling that this program has. */
final class ChannelKinds {

    private final Map<String, ChannelKind> byCode = new TreeMap<>();

    ChannelKinds(Collection<ChannelKind> kinds) {
        kinds.forEach(kind -> byCode.put(kind.code(), kind));
    }

    Collection<ChannelKind> all() {
        return byCode.values();
    }

    /** @throws IllegalArgumentException with a sentence that names those there are */
    ChannelKind of(String code) {
        ChannelKind kind = byCode.get(code);
        if (kind == null) {
            throw WrongInput.of("notices.no-kind", code, byCode.keySet().stream().collect(Collectors.joining(", ")));
        }
        return kind;
    }

    /** One that this program may not have, where a later one made the channel. */
    Optional<ChannelKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** All that can be set of a channel of the kind; what the kind says of a field goes before what is said of every channel. */
    static List<ChannelField> fields(ChannelKind kind) {
        List<ChannelField> fields = new ArrayList<>(kind.fields());
        List<String> own = fields.stream().map(ChannelField::name).toList();
        ChannelSettings.EVERY.stream().filter(field -> !own.contains(field.name())).forEach(fields::add);
        return fields;
    }

    /** @param kind null if this program does not have it */
    static ChannelSettings settings(@Nullable ChannelKind kind, Map<String, String> plain, Map<String, String> secrets) {
        Map<String, String> all = new TreeMap<>(plain);
        all.putAll(secrets);
        return new ChannelSettings(kind == null ? ChannelSettings.EVERY : fields(kind), all);
    }

    /** Refuses what the fields of the kind do not have, or cannot hold. @throws IllegalArgumentException with a sentence */
    static void check(ChannelKind kind, Map<String, String> plain, Map<String, String> secrets) {
        List<ChannelField> fields = fields(kind);
        known(fields, plain, false);
        known(fields, secrets, true);
        ChannelSettings settings = settings(kind, plain, secrets);
        fields.forEach(field -> settings.lines(field.name()).stream().filter(line -> field.secret()).forEach(field::check));
        fields.stream().filter(field -> !field.secret() || settings.text(field.name()).isEmpty())
                .forEach(field -> field.check(settings.text(field.name())));
        kind.check(settings);
    }

    private static void known(List<ChannelField> fields, Map<String, String> given, boolean secret) {
        List<String> names = fields.stream().filter(field -> field.secret() == secret).map(ChannelField::name).toList();
        given.keySet().stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw WrongInput.of("notices.no-field", name, String.join(", ", names));
        });
    }

    /** Scheme and host of an address, which often has a secret in it. */
    static String place(ChannelSettings settings) {
        String address = settings.text("address");
        if (address.isEmpty()) {
            return settings.text("host");
        }
        URI uri = URI.create(address.lines().findFirst().orElse(""));
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
