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
    public static final class Unreadable extends Exception implements Told {

        private static final long serialVersionUID = 1L;

        private final transient Sentence sentence;

        Unreadable(Sentence sentence) {
            super(sentence.toString());
            this.sentence = sentence;
        }

        @Override
        public Sentence sentence() {
            return sentence;
        }
    }

    /** @throws Unreadable if it is a link that leads out of its folder, is too large, or is not UTF-8 */
    public static String read(Path file) throws Unreadable {
        try {
            if (GivenFolder.of(file).leadsOut(file)) {
                throw new Unreadable(GivenFolder.leadsOutSentence(file.toString()));
            }
            if (Files.size(file) > BYTES_MAX) {
                throw new Unreadable(Sentence.of("texts.file-too-large", file, BYTES_MAX / 1_000_000));
            }
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new Unreadable(Sentence.of("texts.file-save-as-utf-8", file));
        } catch (IOException e) {
            throw new Unreadable(Sentence.of("texts.file-unreadable", file));
        }
    }
}
