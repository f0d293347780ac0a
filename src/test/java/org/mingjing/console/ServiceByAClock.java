package org.mingjing.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.mingjing.texts.Language;

/** The service by a clock that a story sets. The arguments are the home and the file in which the instant stands. */
public final class ServiceByAClock {

    private ServiceByAClock() {}

    public static void main(String[] arguments) {
        Service.start(Path.of(arguments[0]), null, List.of(), Reach.local(0), true, Language.ZH, new Told(Path.of(arguments[1])));
    }

    /** Reads whatever instant stands in the file; a second goes by as a second. */
    private static final class Told extends Clock {

        private final Path file;
        private String told = "";
        private Instant from = Instant.EPOCH;
        private long since;

        Told(Path file) {
            this.file = file;
        }

        @Override
        public synchronized Instant instant() {
            try {
                String tells = Files.readString(file).strip();
                if (!tells.equals(told) && !tells.isEmpty()) {
                    from = Instant.parse(tells);
                    since = System.nanoTime();
                    told = tells;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the clock cannot be read", e);
            }
            return from.plusNanos(System.nanoTime() - since);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("instants are all that is asked of it");
        }
    }
}
