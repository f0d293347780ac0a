package org.mingjing.run;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.LedgerKey;

/** The key of a home, read when it is first asked for, by whichever thread. */
final class HomeKey implements Supplier<LedgerKey> {

    private final Path home;
    private @Nullable LedgerKey key;

    HomeKey(Path home) {
        this.home = home;
    }

    /** @throws org.mingjing.ledger.LedgerException if it cannot be read or made, each time it is asked for */
    @Override
    public synchronized LedgerKey get() {
        if (key == null) {
            key = LedgerKey.in(home);
        }
        return key;
    }
}
