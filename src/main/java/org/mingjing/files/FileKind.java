package org.mingjing.files;

import java.util.List;
import java.util.Locale;

/**
 * What a file may be, told by its content. Each of these shows text or pictures and can be read for decades; none of them runs
 * anything by itself. Others (web pages, programs, archives, documents with macros, the older office formats, whose macros cannot be told
 * without unpacking them) are not taken.
 */
enum FileKind {

    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    /** Fixed-layout documents of GB/T 33190. */
    OFD("application/ofd", "ofd"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT("text/plain", "txt");

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    /** How names of such files end, the usual one first. */
    List<String> endings() {
        return endings;
    }

    /** As settings and sentences name it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
