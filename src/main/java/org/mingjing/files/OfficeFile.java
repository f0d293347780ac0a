package org.mingjing.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Office files, which are archives: told by the list of what is in them, which is read without unpacking anything. */
final class OfficeFile {

    private static final int ENTRIES_MAX = 10_000;
    private static final int END_BYTES = 22;
    private static final String END = "PK\u0005\u0006";

    private OfficeFile() {}

    /** What the archive is, empty if it is another one, or one that can run something. @param tail its last bytes */
    static Optional<FileKind> kind(Path file, byte[] tail) throws IOException {
        return endsWithItsList(tail) ? kind(entries(file)) : Optional.empty();
    }

    /** Nothing stands behind the list of entries, no comment either. */
    private static boolean endsWithItsList(byte[] tail) {
        return tail.length >= END_BYTES
                && new String(tail, tail.length - END_BYTES, END.length(), StandardCharsets.ISO_8859_1).equals(END);
    }

    private static Set<String> entries(Path file) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() <= ENTRIES_MAX) {
                archive.stream().map(ZipEntry::getName).forEach(names::add);
            }
        } catch (IllegalArgumentException | IOException broken) {
            // Not the name of a file, or no archive that can be read: it is none of ours.
            return Set.of();
        }
        return names;
    }

    private static Optional<FileKind> kind(Set<String> entries) {
        if (entries.stream().anyMatch(OfficeFile::runs)) {
            return Optional.empty();
        }
        if (entries.contains("OFD.xml")) {
            return Optional.of(FileKind.OFD);
        }
        if (!entries.contains("[Content_Types].xml")) {
            return Optional.empty();
        }
        boolean words = entries.contains("word/document.xml");
        boolean sheets = entries.contains("xl/workbook.xml");
        return words == sheets ? Optional.empty() : Optional.of(words ? FileKind.DOCX : FileKind.XLSX);
    }

    /** Macros and controls. */
    private static boolean runs(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin") || name.contains("/activex/") || name.contains("/macrosheets/") || name.endsWith(".exe");
    }
}
