package org.mingjing.notices;

import java.util.Locale;
import java.util.regex.Pattern;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/**
 * Something that is set of a channel.
 *
 * @param name as it stands in bodies and answers
 * @param form what its value looks like
 * @param required whether a channel cannot do without
 * @param standard its value if none is given
 * @param secret whether it is kept under a seal and never shown
 */
record ChannelField(String name, Form form, boolean required, String standard, boolean secret) {

    /** What a value looks like. */
    enum Form {
        TEXT(".{0,2000}"), LINES("(?s).{0,8000}"), NUMBER("[0-9]{1,9}"), CODES("([a-z0-9-]{1,60}(, ?[a-z0-9-]{1,60}){0,60})?"),
        NAMES("[^\\n]{0,2000}"), TIME("(([01][0-9]|2[0-3]):[0-5][0-9])?"), ADDRESS("https?://[^\\s\"<>\\\\^`{|}]{1,2000}");

        private final Pattern pattern;

        Form(String pattern) {
            this.pattern = Pattern.compile(pattern);
        }
    }

    static ChannelField required(String name, Form form) {
        return new ChannelField(name, form, true, "", false);
    }

    static ChannelField optional(String name, Form form, String standard) {
        return new ChannelField(name, form, false, standard, false);
    }

    static ChannelField secret(String name, Form form, boolean required) {
        return new ChannelField(name, form, required, "", true);
    }

    /** What it is called. */
    Sentence title() {
        return Sentence.of("notices.field-" + name.toLowerCase(Locale.ROOT));
    }

    /** @throws IllegalArgumentException with a sentence if it cannot have the value */
    void check(String value) {
        if (value.isBlank() && required) {
            throw WrongInput.of("notices.field-missing", title(), name);
        }
        if (!value.isEmpty() && !form.pattern.matcher(value).matches()) {
            throw WrongInput.of("notices.field-wrong", title(), name, Sentence.of("notices.form-" + form.name().toLowerCase(Locale.ROOT)));
        }
    }
}
