package org.mingjing.ledger.facts;

import org.mingjing.log.merkle.Hash;

/** A row of the read model of the registry. */
record EntryRow(long seq, EntryKey key, Hash content) {}
