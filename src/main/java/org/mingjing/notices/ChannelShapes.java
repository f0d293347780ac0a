package org.mingjing.notices;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjing.texts.Language;
import org.springframework.stereotype.Component;

/** What channels there can be, and what is set of each, in the words of a language: by this a form is made. */
@Component
public final class ChannelShapes {

    private final ChannelKinds kinds;

    ChannelShapes(ChannelKinds kinds) {
        this.kinds = kinds;
    }

    /** A kind of channel. @param reach by what persons are reached: mail or mobile; group if it tells no single person */
    public record Shape(String kind, String title, String reach, List<Field> fields) {}

    /** Something that is set of it. @param every whether it is set of channels of every kind */
    public record Field(String name, String title, String form, boolean required, boolean secret, boolean every, String standard) {}

    /** All kinds, by code. */
    public List<Shape> all(Language language) {
        return kinds.all().stream().map(kind -> new Shape(kind.code(), kind.title().in(language), kind.reach().name().toLowerCase(Locale.ROOT),
                ChannelKinds.fields(kind).stream().map(field -> shape(kind, field, language)).toList())).toList();
    }

    private static Field shape(ChannelKind kind, ChannelField field, Language language) {
        boolean every = ChannelSettings.EVERY.stream().anyMatch(one -> one.name().equals(field.name()));
        return new Field(field.name(), field.title().in(language), field.form().name().toLowerCase(Locale.ROOT), field.required(),
                field.secret(), every, field.standard());
    }

    /** Titles of the kinds by code. */
    public Map<String, String> titles(Language language) {
        return kinds.all().stream().collect(Collectors.toMap(ChannelKind::code, kind -> kind.title().in(language)));
    }
}
