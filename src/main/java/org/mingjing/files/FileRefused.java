package org.mingjing.files;

import org.mingjing.texts.Sentence;
import org.mingjing.texts.Told;

/** A file is not taken or not given; the sentence says why. */
public final class FileRefused extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private static final int NOT_THERE = 404;
    private static final int FULL = 409;
    private static final int OTHER_TYPE = 415;
    private static final int INCOMPLETE = 422;
    private static final int ALTERED = 500;

    private final int status;
    private final transient Sentence sentence;

    private FileRefused(int status, Sentence sentence) {
        super(sentence.toString());
        this.status = status;
        this.sentence = sentence;
    }

    /** There is no such file, or whoever asks does not see it. */
    public static FileRefused notThere(String sha256) {
        return new FileRefused(NOT_THERE, Sentence.of("files.not-there", sha256));
    }

    /** Too many wait already. */
    static FileRefused full(Sentence sentence) {
        return new FileRefused(FULL, sentence);
    }

    /** It is not of a type that is taken, or not of the one that its name says. */
    static FileRefused ofType(Sentence sentence) {
        return new FileRefused(OTHER_TYPE, sentence);
    }

    /** An act names a file that does not wait for it. */
    static FileRefused notWaiting(Sentence sentence) {
        return new FileRefused(INCOMPLETE, sentence);
    }

    /** The content is not the one that was recorded. */
    static FileRefused altered(String name) {
        return new FileRefused(ALTERED, Sentence.of("files.altered", name));
    }

    @Override
    public Sentence sentence() {
        return sentence;
    }

    /** HTTP status that says so. */
    public int status() {
        return status;
    }
}
