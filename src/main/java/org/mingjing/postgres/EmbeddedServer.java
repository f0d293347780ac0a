package org.mingjing.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/**
 * A PostgreSQL server of which this process is the one owner.
 *
 * <p>Guarantees: nothing is touched before the owner's lock is held; the server that answers is the one of this
 * home; what it acknowledged survives the death of this process, of the server, or both. It listens on the loopback
 * address only, with a random password.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final int PORTS_TRIED = 5;
    // Recovery of a crashed database counts as starting.
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final ServerHome home;
    private final OwnerLock lock;
    private final Programs programs;
    private final StopServer stop;
    private final int port;
    private final ServerAddress address;
    private boolean closed;

    private EmbeddedServer(ServerHome home, OwnerLock lock, Programs programs, StopServer stop, int port,
            ServerAddress address) {
        this.home = home;
        this.lock = lock;
        this.programs = programs;
        this.stop = stop;
        this.port = port;
        this.address = address;
    }

    /**
     * Starts the server of a home, making it at the first start.
     *
     * @param root the server's folder
     * @return the server, or null if another owner holds the home
     * @throws IOException with a sentence that says what stands in the way
     */
    public static @Nullable EmbeddedServer tryStart(Path root) throws IOException {
        return tryStart(root, ServerAccount.choose(), EmbeddedServer::freePort);
    }

    static @Nullable EmbeddedServer tryStart(Path root, ServerAccount account, IntSupplier ports) throws IOException {
        ServerHome home = ServerHome.in(root);
        OwnerLock lock = OwnerLock.tryTake(home.ownerLock());
        if (lock == null) {
            return null;
        }
        try {
            return start(PlainPath.to(home), lock, account, ports);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static EmbeddedServer start(ServerHome home, OwnerLock lock, ServerAccount account, IntSupplier ports)
            throws IOException {
        Files.deleteIfExists(home.connection());
        Path bin = Binaries.unpack(home);
        String secret = Secret.of(home);
        if (!Files.exists(home.log())) {
            Files.createFile(home.log());
        }
        account.own(home);
        Programs programs = new Programs(bin, account.prefix(), home.log());
        StopServer stop = new StopServer(programs, home);
        new Reclaim(home, stop).run();
        Cluster cluster = new Cluster(home, programs);
        cluster.makeIfMissing();
        cluster.checkVersion();
        int port = startOnAPort(home, programs, ports);
        ServerAddress address = ServerAddress.ofPort(port, secret);
        try {
            AnsweringServer.check(address, home);
            address.leaveIn(home);
        } catch (IOException | RuntimeException e) {
            stop.run();
            throw e;
        }
        return new EmbeddedServer(home, lock, programs, stop, port, address);
    }

    private static int startOnAPort(ServerHome home, Programs programs, IntSupplier ports) throws IOException {
        for (int tries = 1; ; tries++) {
            int port = ports.getAsInt();
            ServerSettings.write(home, port);
            long logged = programs.logLength();
            int code = programs.run(START_LIMIT.plusSeconds(10), "pg_ctl", "-D", home.data().toString(),
                    "-l", home.log().toString(), "-w", "-t", Long.toString(START_LIMIT.toSeconds()), "start");
            if (code == 0) {
                return port;
            }
            boolean portTaken = programs.logSince(logged).contains("could not bind");
            if (!portTaken || tries == PORTS_TRIED) {
                throw new ServerFailed(Sentence.of("postgres.not-started", code, home.log()));
            }
        }
    }

    public ServerAddress address() {
        return address;
    }

    /**
     * Starts the server again, at the same address, if its process has died.
     *
     * @return whether it had died
     * @throws IOException with a sentence if it cannot be started, or is up and does not answer
     */
    public synchronized boolean revive() throws IOException {
        Reclaim reclaim = new Reclaim(home, stop);
        if (closed || reclaim.serverIsAlive()) {
            return false;
        }
        reclaim.run();
        startOnAPort(home, programs, () -> port);
        AnsweringServer.check(address, home);
        return true;
    }

    /** Stops the server in order; connections of attached processes end. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            Files.deleteIfExists(home.connection());
            if (new Reclaim(home, stop).serverIsAlive()) {
                stop.run();
            }
            PlainPath.forget(home);
        } finally {
            lock.close();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("this machine has no free port on its loopback address", e);
        }
    }
}
