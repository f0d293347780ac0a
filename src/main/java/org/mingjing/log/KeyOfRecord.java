package org.mingjing.log;

import java.nio.file.Path;
import org.mingjing.database.Database;
import org.mingjing.database.LedgerException;
import org.mingjing.database.Schema;
import org.mingjing.database.Transactions;
import org.mingjing.texts.Sentence;

/** Tells with which key a home goes on with the record in a database. */
public final class KeyOfRecord {

    private KeyOfRecord() {}

    /**
     * The key of the home, which is made if nothing was recorded yet; the tables are made or migrated.
     *
     * @throws LedgerException if something was recorded and the home has no key, or one that cannot be read
     */
    public static LedgerKey in(Path home, Database database) {
        Schema.migrate(database.dataSource());
        boolean recorded = new Transactions(database.dataSource()).run(StoredHeads::newestNote).isPresent();
        if (recorded && !LedgerKey.isIn(home)) {
            throw new LedgerException(Sentence.of("log.home-without-key", home));
        }
        return LedgerKey.in(home);
    }
}
