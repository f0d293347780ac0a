package org.mingjing.drivers;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.LedgerException;
import org.mingjing.log.LedgerKey;
import org.mingjing.texts.Sentence;

/** The key of a home, read when it is first asked for, by whichever thread. It is never made here. */
final class HomeKey implements Supplier<LedgerKey> {

    private final Path home;
    private @Nullable LedgerKey key;

    HomeKey(Path home) {
        this.home = home;
    }

    /** @throws org.mingjing.database.LedgerException if there is none or it cannot be read, each time it is asked for */
    @Override
    public synchronized LedgerKey get() {
        if (key == null) {
            key = LedgerKey.find(home).orElseThrow(() -> new LedgerException(Sentence.of("drivers.no-key")));
        }
        return key;
    }
}
