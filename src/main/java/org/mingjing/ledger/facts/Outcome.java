package org.mingjing.ledger.facts;

import org.springframework.modulith.NamedInterface;

/** What became of one received fact or registry entry. */
@NamedInterface("facts")
public enum Outcome {

    /** It is new, or a new version, and is recorded. */
    ACCEPTED,

    /** It was recorded before, with the same content; nothing changes. */
    DUPLICATE,

    /** The same identity and version is recorded with other content: this one is kept for review and has no effect. */
    CONFLICT
}
