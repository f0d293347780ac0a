package org.mingjing.cli;

import java.time.Instant;
import org.mingjing.texts.Iso;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an instant such as 2024-05-06T09:00:00+08:00. */
final class InstantOption implements ITypeConverter<Instant> {

    @Override
    public Instant convert(String value) {
        Instant instant = Iso.instant(value);
        if (instant == null) {
            throw new NoInstant(Sentence.of("texts.no-instant", value));
        }
        return instant;
    }

    private static final class NoInstant extends TypeConversionException implements Told {

        private static final long serialVersionUID = 1L;

        private final transient Sentence sentence;

        NoInstant(Sentence sentence) {
            super(sentence.toString());
            this.sentence = sentence;
        }

        @Override
        public Sentence sentence() {
            return sentence;
        }
    }
}
