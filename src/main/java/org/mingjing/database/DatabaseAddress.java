package org.mingjing.database;

import org.jspecify.annotations.Nullable;
import org.mingjing.postgres.ServerAddress;
import org.mingjing.texts.Sentence;

/**
 * Where a database is.
 *
 * @param url JDBC address, which may carry user and password itself
 * @param user user, or null if the address carries it
 * @param password password, or null if the address carries it
 */
record DatabaseAddress(String url, @Nullable String user, @Nullable String password) {

    private static final String SCHEME = "jdbc:postgresql:";

    static DatabaseAddress ofUrl(String url) {
        if (!url.startsWith(SCHEME)) {
            throw new LedgerException(Sentence.of("database.address-not-understood", SCHEME));
        }
        return new DatabaseAddress(url, null, null);
    }

    static DatabaseAddress of(ServerAddress server) {
        return new DatabaseAddress(server.url(), server.user(), server.password());
    }

    /** The address without its parameters, among which the password may be. */
    @Override
    public String toString() {
        int parameters = url.indexOf('?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }
}
