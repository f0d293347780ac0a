package org.mingjing.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a file is by its first and last bytes, and of text and office files by what is within. Nothing is unpacked. What goes
 * on behind the end of a picture is no picture, so that nothing else can be hidden in it.
 */
final class FileContent {

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String PDF_END = "%%EOF";
    private static final int PDF_END_WITHIN = 1024;
    private static final byte[] PNG = hex("89504e470d0a1a0a");
    private static final byte[] PNG_END = hex("0000000049454e44ae426082");
    private static final byte[] JPEG = hex("ffd8ff");
    private static final byte[] JPEG_END = hex("ffd9");
    private static final byte[] ZIP = hex("504b0304");
    private static final int HEAD = 16;
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private final Path file;
    private final byte[] head;
    private final byte[] tail;

    private FileContent(Path file) throws IOException {
        this.file = file;
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            head = new byte[(int) Math.min(HEAD, bytes.length())];
            bytes.readFully(head);
            tail = new byte[(int) Math.min(PDF_END_WITHIN, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    /** What the file is, empty if it is none of the kinds. */
    static Optional<FileKind> kind(Path file) throws IOException {
        return new FileContent(file).kind();
    }

    private Optional<FileKind> kind() throws IOException {
        if (begins(PDF)) {
            return when(new String(tail, StandardCharsets.ISO_8859_1).contains(PDF_END), FileKind.PDF);
        }
        if (begins(PNG)) {
            return when(ends(PNG_END), FileKind.PNG);
        }
        if (begins(JPEG)) {
            return when(ends(JPEG_END), FileKind.JPEG);
        }
        return begins(ZIP) ? OfficeFile.kind(file, tail) : when(isText(), FileKind.TEXT);
    }

    private static Optional<FileKind> when(boolean holds, FileKind kind) {
        return holds ? Optional.of(kind) : Optional.empty();
    }

    private boolean begins(byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    private boolean ends(byte[] with) {
        return tail.length >= with.length && Arrays.equals(tail, tail.length - with.length, tail.length, with, 0, with.length);
    }

    private boolean isText() throws IOException {
        for (Charset charset : CHARSETS) {
            if (isText(charset)) {
                return head.length > 0;
            }
        }
        return false;
    }

    private boolean isText(Charset charset) throws IOException {
        try (InputStream bytes = Files.newInputStream(file); Reader text = new InputStreamReader(bytes, charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT))) {
            char[] some = new char[8192];
            for (int read = text.read(some); read >= 0; read = text.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (some[i] < ' ' && "\t\n\r\f".indexOf(some[i]) < 0 || some[i] == '\u007f') {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
