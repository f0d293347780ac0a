package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.audit.Anchors;
import org.mingjing.audit.Rebuild;
import org.mingjing.audit.RecordVerifier;
import org.mingjing.audit.Verification;
import org.mingjing.drivers.Installation;
import org.mingjing.log.RecordBody;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.people.Allowed;
import org.mingjing.people.Role;
import org.mingjing.texts.WrongInput;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Proofs about the record. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "audit", description = "Proofs that the record was not altered")
final class AuditController {

    private final Installation installation;
    private final VerifierKey key;
    private final LongWork works;
    private final Answers answers;

    AuditController(Installation installation, VerifierKey key, LongWork works, Answers answers) {
        this.installation = installation;
        this.key = key;
        this.works = works;
        this.answers = answers;
    }

    @Allowed({Role.ADMINISTRATOR, Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUTHOR, Role.APPROVER, Role.AUDITOR})
    @GetMapping(path = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The newest signed head of the record")
    String checkpoint() {
        return installation.ledger().checkpoint().orElseThrow(() ->
                NotKnown.of("console.no-checkpoint"));
    }

    @Allowed({Role.ADMINISTRATOR, Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUTHOR, Role.APPROVER, Role.AUDITOR})
    @GetMapping(path = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(summary = "The public key that checkpoints are signed with")
    String key() {
        return key.toString() + "\n";
    }

    @Allowed(value = Role.AUDITOR, everywhere = true)
    @PostMapping("/verifications")
    @Operation(summary = "Recompute the whole record; give earlier checkpoints as the body to have them compared",
            description = "One after the other as application/octet-stream, or {\"checkpoints\": [\"…\"]} as application/json.")
    ToldVerification verify(@RequestHeader(name = "Content-Type", required = false) @Nullable String type,
            InputStream body, HttpServletRequest request) throws IOException {
        String notes = Checkpoints.read(type, body);
        Anchors anchors = notes.isBlank() ? Anchors.none() : Anchors.parse(notes, key);
        AbortableSource source = new AbortableSource(installation.database().dataSource());
        Verification found = works.run(request, () -> RecordVerifier.ofEverything().verify(source, key, anchors), source::abort);
        return ToldVerification.of(found, answers.language());
    }

    @Allowed(value = Role.ADMINISTRATOR, everywhere = true)
    @PostMapping("/rebuild")
    @Operation(summary = "Make every table that is made of the record anew from it, if the record itself is intact")
    ToldVerification.ToldRebuild rebuild(HttpServletRequest request) {
        AbortableSource source = new AbortableSource(installation.database().dataSource());
        Rebuild made = works.run(request, () -> Rebuild.of(installation.ledger(), source, key), source::abort);
        return ToldVerification.of(made, answers.language());
    }

    @Allowed({Role.ADMINISTRATOR, Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUTHOR, Role.APPROVER, Role.AUDITOR})
    @GetMapping("/consistency")
    @Operation(summary = "The proof that the record begins with that of an earlier size, unchanged")
    Map<String, Object> consistency(@RequestParam("from") String from, @RequestParam(name = "to", required = false) @Nullable String to) {
        long size = installation.ledger().size();
        long first = RequestNumbers.whole(from);
        long second = to == null ? size : RequestNumbers.whole(to);
        if (first < 1 || first > second || second > size) {
            throw WrongInput.of("console.sizes-within", size);
        }
        Map<String, Object> out = new TreeMap<>();
        out.put("from", first);
        out.put("to", second);
        out.put("proof", installation.ledger().proofs().consistency(first, second).path().stream()
                .map(Object::toString).toList());
        out.put("checkpoint", checkpoint());
        return out;
    }

    @Allowed(value = Role.AUDITOR, everywhere = true)
    @GetMapping("/records/{seq}")
    @Operation(summary = "One record, with the proof that it is in the newest checkpoint")
    Map<String, Object> record(@PathVariable("seq") String number) {
        long seq = RequestNumbers.whole(number);
        RecordBody body = installation.ledger().record(seq).orElseThrow(() ->
                NotKnown.of("console.no-record", seq));
        long size = installation.ledger().size();
        Map<String, Object> out = new TreeMap<>();
        out.put("seq", seq);
        out.put("kind", body.kind());
        out.put("body", body.json());
        out.put("leaf", body.leaf().toString());
        out.put("size", size);
        List<String> proof = installation.ledger().proofs().inclusion(seq, size).path().stream().map(Object::toString).toList();
        out.put("inclusion", proof);
        out.put("checkpoint", checkpoint());
        return out;
    }
}
