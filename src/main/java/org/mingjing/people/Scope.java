package org.mingjing.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingjing.texts.WrongInput;

/**
 * Where a role holds: everywhere, in a region with all regions below it, or in one department.
 *
 * @param code of the region or department, "" for everything
 */
public record Scope(Kind kind, String code) {

    /** What a scope is measured by. */
    public enum Kind {
        EVERYTHING, REGION, DEPARTMENT;

        /** As it is written in grants and answers. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws IllegalArgumentException with a sentence that lists the known codes */
        public static Kind ofCode(String code) {
            List<String> codes = Stream.of(values()).map(Kind::code).toList();
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst().orElseThrow(() ->
                    WrongInput.of("people.no-such-scope", code, codes));
        }
    }

    /** @throws IllegalArgumentException with a sentence, if everything is named by a code, or anything else is not */
    public Scope {
        if (code.isEmpty() != (kind == Kind.EVERYTHING)) {
            throw WrongInput.of(code.isEmpty() ? "people.scope-without-code" : "people.scope-with-code", kind.code());
        }
    }

    public static Scope everything() {
        return new Scope(Kind.EVERYTHING, "");
    }

    /** The region and all below it. */
    public static Scope region(String code) {
        return new Scope(Kind.REGION, code);
    }

    /** One department; those below it have officers of their own. */
    public static Scope department(String code) {
        return new Scope(Kind.DEPARTMENT, code);
    }
}
