package org.mingjing.assess;

/** Somebody answerable for a finding; the first of a finding is its owner, in role {@code owner}. */
public record Responsible(String role, String department, String post, String official) {

    /** The role of whoever had the matter in hand. */
    public static final String OWNER = "owner";
}
