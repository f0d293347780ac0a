package org.mingjing.notices;

import tools.jackson.core.JacksonException;

/** The code by which a receiver says in its body what became of a message. */
final class AnsweredCode {

    private static final int CHARS_MAX = 40;

    private AnsweredCode() {}

    /** What stands at the place of the body; "?" if nothing does, or it is no JSON. Only signs of codes are told. */
    static String at(String body, String pointer) {
        try {
            String said = JsonTexts.JSON.readTree(body).at(pointer).asString("?");
            String plain = said.replaceAll("[^A-Za-z0-9._-]", "");
            return plain.isEmpty() ? "?" : plain.substring(0, Math.min(CHARS_MAX, plain.length()));
        } catch (JacksonException e) {
            return "?";
        }
    }
}
