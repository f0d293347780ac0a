package org.mingjing.texts;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words for people why a file cannot be read or written, without those of Java or of the operating system. */
public final class FileFault {

    private FileFault() {}

    /** The end of an English sentence that names the file, with its full stop, such as {@code it is not there.} */
    public static String reason(IOException e) {
        return why(e).toString();
    }

    /** The same in all languages. */
    public static Sentence why(IOException e) {
        if (e instanceof NoSuchFileException) {
            return Sentence.of("texts.file-not-there");
        }
        if (e instanceof AccessDeniedException) {
            return Sentence.of("texts.file-no-right");
        }
        if (e instanceof NotDirectoryException) {
            return Sentence.of("texts.file-no-folder");
        }
        if (e instanceof FileAlreadyExistsException) {
            return Sentence.of("texts.file-place-taken");
        }
        if (e instanceof FileSystemLoopException) {
            return Sentence.of("texts.file-link-to-itself");
        }
        if (e instanceof CharacterCodingException) {
            return Sentence.of("texts.file-not-utf-8");
        }
        if (e instanceof EOFException) {
            return Sentence.of("texts.file-breaks-off");
        }
        return ofSystem(e instanceof FileSystemException system ? String.valueOf(system.getReason()) : String.valueOf(e.getMessage()));
    }

    private static Sentence ofSystem(String reason) {
        if (reason.contains("No space left") || reason.contains("quota")) {
            return Sentence.of("texts.file-disk-full");
        }
        if (reason.contains("Is a directory")) {
            return Sentence.of("texts.file-is-folder");
        }
        if (reason.contains("Broken pipe") || reason.contains("Stream closed") || reason.contains("Connection reset")) {
            return Sentence.of("texts.file-reader-gone");
        }
        if (reason.contains("Permission denied") || reason.contains("not permitted") || reason.contains("Read-only")) {
            return Sentence.of("texts.file-no-right");
        }
        return reason.contains("No such file") ? Sentence.of("texts.file-not-there")
                : Sentence.of("texts.file-see-disk");
    }
}
