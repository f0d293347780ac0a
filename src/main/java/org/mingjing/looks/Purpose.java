package org.mingjing.looks;

import java.util.List;
import java.util.Locale;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.Language;
import org.mingjing.yaml.YamlMap;

/**
 * For what somebody may open what concerns an official.
 *
 * @param roles who may have it, by their codes
 * @param follows from what it follows without being said
 * @param needsNote whether it must be said more closely
 */
record Purpose(String code, String zh, String en, List<String> roles, Follows follows, boolean needsNote) {

    /** From what a purpose follows. */
    enum Follows { WARNING, ALWAYS, NEVER }

    static Purpose read(YamlMap map) {
        map.required("basis");
        return new Purpose(map.required("code"), map.required("zh"), map.required("en"), map.texts("roles"),
                Follows.valueOf(map.oneOf("follows", "never", List.of("warning", "always", "never")).toUpperCase(Locale.ROOT)),
                map.oneOf("note", "optional", List.of("optional", "required")).equals("required"));
    }

    /** The first role of the person by which they may have it, "" if there is none. */
    String roleOf(Person person) {
        return roles.stream().filter(code -> person.has(Role.ofCode(code))).findFirst().orElse("");
    }

    boolean follows(Viewed viewed) {
        return follows == Follows.ALWAYS || follows == Follows.WARNING && !viewed.warning().isEmpty();
    }

    String title(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
