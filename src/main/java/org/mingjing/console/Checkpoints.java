package org.mingjing.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;
import org.mingjing.texts.WrongInput;
import tools.jackson.databind.JsonNode;

/** Reads the checkpoints that somebody sends to have them compared with the record. */
final class Checkpoints {

    private static final String FIELD = "checkpoints";

    private Checkpoints() {}

    /**
     * The checkpoints of a body one after the other, "" if it is empty.
     *
     * @param contentType of the body, null if it has none
     * @throws IllegalArgumentException with a sentence if the body is not in the form that its type says
     */
    static String read(@Nullable String contentType, InputStream body) throws IOException {
        if (contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            JsonNode list = RequestJson.object(body, Sentence.of("console.body-of-checkpoints"), List.of(FIELD)).path(FIELD);
            return list.isMissingNode() ? "" : String.join("\n", RequestJson.texts(list, FIELD));
        }
        byte[] notes = body.readAllBytes();
        if (notes.length > 0 && (contentType == null || !contentType.startsWith("application/octet-stream"))) {
            throw WrongInput.of("console.checkpoints-as", "{\"checkpoints\": [\"…\"]}");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(notes)).toString();
        } catch (CharacterCodingException e) {
            throw WrongInput.of("console.checkpoint-not-utf-8");
        }
    }
}
