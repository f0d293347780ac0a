package org.mingjing.door;

import java.util.Set;
import org.mingjing.texts.Sentence;
import org.springframework.http.HttpStatus;

/** What a status is called, as the title of a problem. */
public final class Titles {

    private static final Set<Integer> NAMED =
            Set.of(400, 401, 403, 404, 405, 406, 408, 409, 413, 414, 415, 421, 422, 429, 431, 500, 501, 503);

    private Titles() {}

    /** The title of any status. */
    public static Sentence of(int status) {
        if (NAMED.contains(status)) {
            return Sentence.of("door.title-" + status);
        }
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? Sentence.of("door.title-refused") : Sentence.asItIs(known.getReasonPhrase());
    }
}
