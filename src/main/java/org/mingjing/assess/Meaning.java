package org.mingjing.assess;

/**
 * The version of the engine's meaning: what a rule package says of a case by this program. Every decision is recorded with
 * it, so that a later program tells a decision that was altered from one that an earlier program made otherwise.
 *
 * <p>Raise {@link #NOW} by one in the release in which any package and case file may be assessed otherwise than before: a
 * clock counted by another rule, a table or a DRL word that says something else, a field more or less in
 * {@link AssessmentJson}. Do so whether or not the old result was wrong, and once for all changes of a release. Do not
 * raise it for what only refuses more packages or inputs, is only faster, or writes other sentences for people. The list of all
 * meanings stands in {@code docs/concepts/record.md}; add what changed to it.
 */
public final class Meaning {

    /** Of decisions that were recorded before decisions named their meaning. */
    public static final int FIRST = 1;

    /** Of this program. */
    public static final int NOW = 2;

    private Meaning() {}
}
