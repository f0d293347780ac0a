package org.mingjing.ledger;

import org.mingjing.ledger.merkle.Hash;

/** A row of the read model of the registry. */
record EntryRow(long seq, EntryKey key, Hash content) {}
