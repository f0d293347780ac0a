package org.mingjing.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingjing.postgres.EmbeddedServer;
import org.mingjing.texts.Sentence;

/**
 * The PostgreSQL database everything is kept in: the embedded one of a home, or one of the operator's own.
 *
 * <p>The first process to open a home owns its embedded server and stops it when it closes; later ones attach to it,
 * and lose their connections when the owner closes.
 */
public final class Database implements AutoCloseable {

    private static final String EMBEDDED_FOLDER = "postgres";

    private final DatabaseAddress address;
    private final HikariDataSource pool;
    private final @Nullable EmbeddedServer server;
    private final boolean attached;
    private @Nullable ServiceClaim claim;

    private Database(
            DatabaseAddress address, HikariDataSource pool, @Nullable EmbeddedServer server, boolean attached) {
        this.address = address;
        this.pool = pool;
        this.server = server;
        this.attached = attached;
    }

    /**
     * Opens the database.
     *
     * @param home folder of this installation; the embedded server lies in its subfolder {@code postgres}
     * @param databaseUrl {@code jdbc:postgresql://host/name?user=…&password=…} of PostgreSQL 15 or newer, or null for
     *     the embedded server
     * @throws LedgerException with a sentence if it cannot be started or reached, or is not fit for use
     */
    public static Database open(Path home, @Nullable String databaseUrl) {
        return databaseUrl == null ? embedded(embeddedFolder(home)) : external(databaseUrl);
    }

    /** Where the embedded database of a home lies, whether or not it is there. */
    public static Path embeddedFolder(Path home) {
        return home.resolve(EMBEDDED_FOLDER);
    }

    private static Database external(String databaseUrl) {
        DatabaseAddress address = DatabaseAddress.ofUrl(databaseUrl);
        HikariDataSource pool = Pool.open(address);
        return new Database(address, DatabaseCheck.check(pool, address), null, false);
    }

    private static Database embedded(Path folder) {
        EmbeddedAccess access = EmbeddedAccess.to(folder);
        try {
            HikariDataSource pool = Pool.open(access.address());
            return new Database(
                    access.address(), DatabaseCheck.check(pool, access.address()), access.server(), access.server() == null);
        } catch (RuntimeException e) {
            stop(access.server(), e);
            throw e;
        }
    }

    private static void stop(@Nullable EmbeddedServer server, RuntimeException cause) {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** A small pool of connections. */
    public DataSource dataSource() {
        return pool;
    }

    /** Whether this process started the embedded server and will stop it. */
    public boolean ownsServer() {
        return server != null;
    }

    /**
     * Makes this process the one service of the database, until the claim or this database is closed, or the process
     * ends.
     *
     * <p>The database is watched from then on: an embedded server that dies is started again, and the claim is taken again
     * after the database was away.
     *
     * @param ended told why the service must end, if the database cannot be started again or another service has it
     * @throws LedgerException if another service has the claim, or if the embedded server is another process's and
     *     would end with it
     */
    public ServiceClaim claimService(Consumer<Sentence> ended) {
        if (attached) {
            throw new LedgerException(Sentence.of("database.home-in-use"));
        }
        claim = ServiceClaim.take(address);
        ServiceWatch.start(claim, server, ended);
        return claim;
    }

    /** Closes the connections and, if this process owns the embedded server, stops it. */
    @Override
    public void close() {
        if (claim != null) {
            claim.close();
        }
        pool.close();
        if (server != null) {
            try {
                server.close();
            } catch (IOException e) {
                throw new LedgerException(Sentence.of(e), e);
            }
        }
    }
}
