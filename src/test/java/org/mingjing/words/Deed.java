package org.mingjing.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.mingjing.author.trial.Payload;

/** What an attack does once it runs: it lies where the words of rule authors lie, so that the class loader lets it through. */
public final class Deed {

    /** Where nobody says what to do, the process ends, which nobody overlooks. */
    private static volatile String[] arguments = {"die"};

    private Deed() {}

    /** @param deed as for {@link Payload#act} */
    public static void prepare(String... deed) {
        arguments = deed;
    }

    /** Does it; a text, so that it can stand in the middle of one. */
    public static String done() {
        try {
            Payload.act(arguments);
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
