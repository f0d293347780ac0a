package org.mingjing.hall;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjing.files.FileIntake;
import org.mingjing.files.StoredFile;
import org.mingjing.texts.WrongInput;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Files that people bring, and those that an act names. */
@Component
final class BroughtFiles {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    private final FileIntake intake;

    BroughtFiles(FileIntake intake) {
        this.intake = intake;
    }

    /** Takes a body in as a file. What comes lies in a file of this machine meanwhile, so that nobody's slowness holds the database. */
    StoredFile bring(InputStream body, String name, String warning, String account) throws IOException {
        Path file = Files.createTempFile("mingjing-brought-", null);
        try {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
            return intake.take(file, name, warning, account);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** The files that the body of an act names. @throws IllegalArgumentException with a sentence if it names none as one does */
    List<String> named(ObjectNode act) {
        JsonNode list = act.path("attachments");
        if (list.isMissingNode()) {
            return List.of();
        }
        if (!list.isArray() || list.size() > intake.ofActMax() || list.valueStream().anyMatch(one -> !isDigest(one))) {
            throw WrongInput.of("hall.attachments", intake.ofActMax());
        }
        List<String> digests = list.valueStream().map(JsonNode::stringValue).toList();
        if (new HashSet<>(digests).size() < digests.size()) {
            throw WrongInput.of("hall.attachment-twice");
        }
        return digests;
    }

    private static boolean isDigest(JsonNode one) {
        return one.isString() && DIGEST.matcher(one.stringValue()).matches();
    }
}
