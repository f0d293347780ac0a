package org.mingjing.texts;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a small text file that somebody wrote and named, such as a profile or scenarios. */
public final class GivenText {

    /** The largest such file in bytes. */
    public static final int BYTES_MAX = 4_000_000;

    private GivenText() {}

    /** Why a file cannot be read, in a sentence. */
    public static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** @throws Unreadable if it is a link that leads out of its folder, is too large, or is not UTF-8 */
    public static String read(Path file) throws Unreadable {
        try {
            if (GivenFolder.of(file).leadsOut(file)) {
                throw new Unreadable(GivenFolder.leadsOutSentence(file.toString()));
            }
            if (Files.size(file) > BYTES_MAX) {
                throw new Unreadable("The file " + file + " is larger than " + BYTES_MAX / 1_000_000 + " MB; divide it.");
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Unreadable("The file " + file + " is not UTF-8; save it as UTF-8.");
        } catch (IOException e) {
            throw new Unreadable("The file " + file + " cannot be read; see that it is there and may be read.");
        }
    }
}
