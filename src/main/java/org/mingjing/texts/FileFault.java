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

    /** The end of a sentence that names the file, with its full stop, such as {@code it is not there.} */
    public static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "it is not there.";
        }
        if (e instanceof AccessDeniedException) {
            return "this user has no right to it.";
        }
        if (e instanceof NotDirectoryException) {
            return "it is no folder.";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "something else stands in its place already.";
        }
        if (e instanceof FileSystemLoopException) {
            return "a link in it leads back to itself.";
        }
        if (e instanceof CharacterCodingException) {
            return "it is not text in UTF-8.";
        }
        if (e instanceof EOFException) {
            return "it breaks off.";
        }
        return ofSystem(e instanceof FileSystemException system ? String.valueOf(system.getReason()) : String.valueOf(e.getMessage()));
    }

    private static String ofSystem(String reason) {
        if (reason.contains("No space left") || reason.contains("quota")) {
            return "the disk is full.";
        }
        if (reason.contains("Is a directory")) {
            return "it is a folder.";
        }
        if (reason.contains("Broken pipe") || reason.contains("Stream closed") || reason.contains("Connection reset")) {
            return "who was to read it has gone.";
        }
        if (reason.contains("Permission denied") || reason.contains("not permitted") || reason.contains("Read-only")) {
            return "this user has no right to it.";
        }
        return reason.contains("No such file") ? "it is not there."
                : "see whether its disk is there, is not full, and lets this user read and write.";
    }
}
