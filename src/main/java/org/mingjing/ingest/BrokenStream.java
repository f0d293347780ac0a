package org.mingjing.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;

/** Says what an exception of a stream means for the person who has the file. */
final class BrokenStream {

    private BrokenStream() {}

    static String reason(IOException e) {
        if (e instanceof PieceBound.TooLong) {
            return e.getMessage();
        }
        if (e instanceof EOFException || e instanceof ZipException) {
            return "The compressed file breaks off or is damaged here; what came before was read, what follows is lost. "
                    + "Get the file again.";
        }
        if (e instanceof CharacterCodingException || e.getClass().getSimpleName().contains("MalformedByteSequence")) {
            return "The text is not in the charset that its first line names; what came before was read. Name the right one there.";
        }
        return "The file cannot be read on; what came before was read. See whether its disk and the right to read it are there.";
    }
}
