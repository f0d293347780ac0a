package org.mingjing.assess;

import java.util.List;

/** Somebody answerable for a finding; the first of a finding is its owner, in role {@code owner}. */
public record Responsible(String role, String department, String post, String official) {

    /** The role of whoever had the matter in hand. */
    public static final String OWNER = "owner";

    /** That those who signed on the way share in a finding, as a grading table says it. */
    public static final String CHAIN = "chain";

    /** Who can share in a finding, as a grading table says it. */
    public static final List<String> SHARES = List.of(OWNER, CHAIN);
}
