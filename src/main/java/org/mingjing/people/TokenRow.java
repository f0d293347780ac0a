package org.mingjing.people;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A token as it is kept: of the token itself its digest alone. */
@Table("source_token")
record TokenRow(
        @Id String id,
        String hash,
        @Embedded.Empty Binding binding,
        String madeBy,
        Instant madeAt,
        Instant expiresAt,
        boolean revoked,
        long seq) {

    /** What the token may; lists are lines. */
    record Binding(String kind, String source, String sources, String departments, boolean registry, String note) {}

    TokenRow at(long newest) {
        return new TokenRow(id, hash, binding, madeBy, madeAt, expiresAt, revoked, newest);
    }

    TokenRow asRevoked() {
        return new TokenRow(id, hash, binding, madeBy, madeAt, expiresAt, true, seq);
    }
}
