package org.mingjing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.mingjing.database.Queries;
import org.mingjing.drivers.Installation;
import org.mingjing.log.RecordLog;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Sentence;

/** Takes files in: looks at what each is, locks it by its digest and keeps it until an act names it or its time is up. */
public final class FileIntake {

    private static final int PART_BYTES = 1 << 18;
    private static final int ID_BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Installation installation;
    private final FileSettings settings;

    public FileIntake(Installation installation, FileSettings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    /** How many files one act may name. */
    public int ofActMax() {
        return settings.ofActMax();
    }

    /**
     * Takes a file in.
     *
     * @param content where it lies until it is taken
     * @throws FileRefused if it is none that is taken, or too many of the account wait
     * @throws IllegalArgumentException with a sentence if it cannot be called so
     */
    public StoredFile take(Path content, String givenName, String warning, String account) {
        String name = FileNames.sound(givenName);
        try {
            FileKind kind = kind(content, name);
            Instant now = installation.clock().instant().truncatedTo(ChronoUnit.MICROS);
            byte[] id = new byte[ID_BYTES];
            RANDOM.nextBytes(id);
            StoredFile file = new StoredFile(HexFormat.of().formatHex(id), warning, account, name, kind.mediaType(), digest(content),
                    Files.size(content), now, now.plus(Duration.ofHours(settings.waitingHours())), StoredFile.WAITING, "");
            installation.ledger().inTransaction(transaction -> {
                // Before the log's lock, for which others wait.
                parts(transaction, file.id(), content);
                RecordLog.lock(transaction);
                requireRoom(transaction, file);
                FileRows.insert(transaction, file, installation.ledger().append(transaction, List.of(file.body(now)), now).firstSeq());
                return null;
            });
            return file;
        } catch (IOException e) {
            throw new FileFailed(e, "files.unreadable", name);
        }
    }

    private FileKind kind(Path content, String name) throws IOException {
        FileKind kind = FileContent.kind(content).filter(one -> settings.kinds().contains(one.code())).orElseThrow(() ->
                FileRefused.ofType(Sentence.of("files.no-such-kind", name, taken())));
        if (!kind.endings().contains(FileNames.ending(name))) {
            throw FileRefused.ofType(Sentence.of("files.other-kind", name, Sentence.of("files.kind-" + kind.code()),
                    kind.endings().get(0)));
        }
        return kind;
    }

    private List<Sentence> taken() {
        return Arrays.stream(FileKind.values()).filter(kind -> settings.kinds().contains(kind.code()))
                .map(kind -> Sentence.of("files.kind-" + kind.code())).toList();
    }

    private static String digest(Path content) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream bytes = Files.newInputStream(content)) {
            byte[] part = new byte[PART_BYTES];
            for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
                digest.update(part, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void parts(Connection transaction, String id, Path content) throws SQLException {
        try (InputStream bytes = Files.newInputStream(content);
                PreparedStatement insert = transaction.prepareStatement(
                        "insert into attachment_part (id, nth, content) values (?, ?, ?)")) {
            int nth = 0;
            for (byte[] part = bytes.readNBytes(PART_BYTES); part.length > 0; part = bytes.readNBytes(PART_BYTES)) {
                insert.setString(1, id);
                insert.setInt(2, nth++);
                insert.setBytes(3, part);
                insert.executeUpdate();
            }
        } catch (IOException e) {
            throw new FileFailed(e, "files.unreadable", id);
        }
    }

    private void requireRoom(Connection transaction, StoredFile file) {
        record Waiting(long files, long bytes) {}
        Waiting waiting = Queries.on(transaction).sql("select count(*), coalesce(sum(bytes), 0) from attachment "
                + "where account = ? and state = 'waiting'").param(file.account())
                .query((row, number) -> new Waiting(row.getLong(1), row.getLong(2))).single();
        if (waiting.files() >= settings.waitingMax() || waiting.bytes() + file.bytes() > settings.waitingBytesMax()) {
            throw FileRefused.full(Sentence.of("files.too-many-wait", settings.waitingMax(), settings.waitingBytesMax(),
                    settings.waitingHours()));
        }
    }
}
