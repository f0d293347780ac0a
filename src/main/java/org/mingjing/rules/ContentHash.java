package org.mingjing.rules;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.mingjing.texts.Sha256;

/** Hash of stored texts: SHA-256 over each name and text in order, each preceded by its length in bytes. */
final class ContentHash {

    private ContentHash() {}

    static String of(SortedMap<String, String> files) {
        List<byte[]> parts = new ArrayList<>();
        files.forEach((name, text) -> {
            add(parts, name);
            add(parts, text);
        });
        return Sha256.hex(parts.toArray(byte[][]::new));
    }

    private static void add(List<byte[]> parts, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        parts.add(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        parts.add(bytes);
    }
}
