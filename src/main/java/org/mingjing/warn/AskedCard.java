package org.mingjing.warn;

/**
 * A card that somebody wants to give.
 *
 * @param key names the card for whoever gives it: asked for again with the same key it is the same card
 * @param level code of the level
 * @param department whom it is about
 * @param official code of the official of the department, "" if it is about the department
 * @param caseId the case that it is about, "" if about none
 * @param clause law and article that are held against them
 * @param facts what happened
 * @param reason why the card is given
 */
public record AskedCard(String key, String level, String department, String official, String caseId, String clause, String facts,
        String reason) {}
