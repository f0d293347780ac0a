package org.mingjing.warn;

/**
 * What somebody wants to do with a warning.
 *
 * @param act code of the act
 * @param reason in writing, "" for none
 * @param version place in the log of the newest record about the warning that the person has seen
 * @param assignee account to which it is assigned, "" for none
 */
public record AskedAct(String act, String reason, long version, String assignee) {}
