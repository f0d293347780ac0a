package org.mingjing.notices;

import org.mingjing.ledger.facts.ToldTo;

/**
 * A telling that is to be sent.
 *
 * @param act place in the log of the act
 * @param tries how often it was tried
 * @param bundle key of the message in which it was tried with others, "" if it was not
 */
record Due(String key, long act, ToldTo told, String level, int tries, String bundle) {}
