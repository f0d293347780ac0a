package org.mingjing.screen;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An expression of a rule file as it is written: what it asks and what it compares. */
public sealed interface DrlTerm {

    /** The terms it is made of. */
    List<DrlTerm> parts();

    /** Itself and all terms below it. */
    default Stream<DrlTerm> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(DrlTerm::all));
    }

    /** A literal: a text, a number, true or false, or null. */
    record Literal(@Nullable Object value) implements DrlTerm {

        @Override
        public List<DrlTerm> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
        }
    }

    /** A bound variable, with its sign. */
    record Variable(String name, int line) implements DrlTerm {

        @Override
        public List<DrlTerm> parts() {
            return List.of();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A word asked of something.
     *
     * @param of what it is asked of, null if of the pattern in which it stands
     * @param arguments what is given in brackets, null if there are no brackets
     */
    record Word(@Nullable DrlTerm of, String name, @Nullable List<DrlTerm> arguments, int line) implements DrlTerm {

        @Override
        public List<DrlTerm> parts() {
            Stream<DrlTerm> given = arguments == null ? Stream.of() : arguments.stream();
            return (of == null ? given : Stream.concat(Stream.of(of), given)).toList();
        }

        @Override
        public String toString() {
            return (of == null ? "" : of + ".") + name + (arguments == null ? ""
                    : arguments.stream().map(DrlTerm::toString).collect(Collectors.joining(", ", "(", ")")));
        }
    }

    /** An operator with what stands at its sides; {@code in} and {@code not in} have the value first. */
    record Operation(String operator, List<DrlTerm> parts, int line) implements DrlTerm {

        @Override
        public String toString() {
            return parts.size() == 1 ? operator + parts.get(0)
                    : parts.stream().map(DrlTerm::toString).collect(Collectors.joining(" " + operator + " "));
        }
    }
}
