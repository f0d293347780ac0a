package org.mingjing.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;

/** What somebody is asked to do here. A person has any number of roles, each in a scope of its own. */
public enum Role {

    /** Keeps accounts and sources; sees no case. */
    ADMINISTRATOR,
    /** Watches the cases of its scope. */
    MONITOR,
    /** Decides about the warnings of its scope. */
    REVIEWER,
    /** Answers for a department. */
    RESPONDENT,
    /** Is named by facts; sees own matters only. */
    OFFICIAL,
    /** Writes rules. */
    AUTHOR,
    /** Approves rules. */
    APPROVER,
    /** Reads all, changes nothing. */
    AUDITOR;

    /** As it is written in grants, answers and documentation. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException with a sentence that lists the known codes */
    public static Role ofCode(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst().orElseThrow(() ->
                WrongInput.of("people.no-such-role", code, codes()));
    }

    /** What it is called. */
    public Sentence sentence() {
        return Sentence.of("people.role-" + code());
    }

    /** All codes, in their order. */
    static List<String> codes() {
        return Stream.of(values()).map(Role::code).toList();
    }
}
