package org.mingjing.warn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Attachment;
import org.mingjing.files.StoredFile;

/**
 * The files in the history of a warning. A file of the same name by the same account is a new version of the one before: both
 * stay to be seen, each with its number. Somebody else's file of that name replaces nothing.
 */
final class AttachedFiles {

    private final Map<Long, List<Map<String, Object>>> byAct = new HashMap<>();
    private final Map<List<String>, List<Map<String, Object>>> versions = new HashMap<>();

    /** @param history after each act, oldest first @param files of the warning */
    static AttachedFiles of(List<Warning> history, List<StoredFile> files) {
        AttachedFiles attached = new AttachedFiles();
        Map<List<String>, StoredFile> stored = new HashMap<>();
        files.forEach(file -> stored.put(List.of(file.act(), file.sha256()), file));
        for (Warning done : history) {
            for (Attachment file : done.fact().attachments()) {
                attached.add(done, file, stored.get(List.of(done.fact().factId(), file.sha256())));
            }
        }
        return attached;
    }

    private void add(Warning done, Attachment file, @Nullable StoredFile stored) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", file.name());
        line.put("sha256", file.sha256());
        line.put("href", "/api/v1/warnings/" + done.id() + "/attachments/" + file.sha256());
        line.put("type", stored == null ? null : stored.type());
        line.put("bytes", stored == null ? null : stored.bytes());
        List<Map<String, Object>> before = versions.computeIfAbsent(List.of(done.account(), file.name()), any -> new ArrayList<>());
        before.forEach(one -> one.put("newest", false));
        line.put("version", before.size() + 1);
        line.put("newest", true);
        before.add(line);
        byAct.computeIfAbsent(done.seq(), any -> new ArrayList<>()).add(line);
    }

    /** The line of the history with the files of the act. */
    Map<String, Object> in(Map<String, Object> line, Warning done) {
        line.put("attachments", byAct.getOrDefault(done.seq(), List.of()));
        return line;
    }
}
