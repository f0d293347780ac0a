package org.mingjing.files;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.mingjing.database.Queries;
import org.mingjing.drivers.Installation;
import org.mingjing.facts.Attachment;
import org.mingjing.log.RecordLog;
import org.mingjing.texts.Sentence;

/** The files that are kept: named by acts, given to whoever may see the warning, given up if no act has named them in time. */
public final class KeptFiles {

    private static final int GIVEN_UP_AT_ONCE = 100;

    private final Installation installation;

    public KeptFiles(Installation installation) {
        this.installation = installation;
    }

    /**
     * Names files in an act, which keeps them for good. Only whoever brought a file to this warning may name it, and once.
     *
     * @param transaction of the act, which holds the log's lock
     * @param digests SHA-256 of each in lower-case hex
     * @param act id of the fact
     * @throws FileRefused if one does not wait there for this account
     */
    public List<Attachment> name(Connection transaction, String warning, String account, List<String> digests, String act, Instant now)
            throws SQLException {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        List<Attachment> named = new ArrayList<>();
        for (String digest : digests) {
            StoredFile file = waiting(transaction, warning, account, digest).filter(one -> at.isBefore(one.expiresAt())).orElseThrow(() ->
                    FileRefused.notWaiting(Sentence.of("files.not-waiting", digest)));
            change(transaction, file.as(StoredFile.KEPT, act), at);
            named.add(new Attachment(file.name(), file.sha256()));
        }
        return named;
    }

    private static Optional<StoredFile> waiting(Connection transaction, String warning, String account, String digest) {
        return Queries.on(transaction).sql(FileRows.SELECT + "where warning = ? and account = ? and sha256 = ? and state = 'waiting' "
                + "order by seq desc limit 1").params(warning, account, digest).query((row, number) -> StoredFile.read(row)).optional();
    }

    private void change(Connection transaction, StoredFile file, Instant at) throws SQLException {
        FileRows.update(transaction, file, installation.ledger().append(transaction, List.of(file.body(at)), at).firstSeq());
        if (file.state().equals(StoredFile.GONE)) {
            Queries.on(transaction).sql("delete from attachment_part where id = ?").param(file.id()).update();
        }
    }

    /** Takes back a file that no act has named; its content is given up. @throws FileRefused if none of the account waits there */
    public void takeBack(String warning, String account, String digest) {
        installation.ledger().inTransaction(transaction -> {
            RecordLog.lock(transaction);
            StoredFile file = waiting(transaction, warning, account, digest).orElseThrow(() -> FileRefused.notThere(digest));
            change(transaction, file.as(StoredFile.GONE, ""), installation.clock().instant().truncatedTo(ChronoUnit.MICROS));
            return null;
        });
    }

    /** Gives up the contents of files whose time is up. @return how many */
    public int giveUpUnnamed() {
        Instant now = installation.clock().instant().truncatedTo(ChronoUnit.MICROS);
        return installation.ledger().inTransaction(transaction -> {
            RecordLog.lock(transaction);
            List<StoredFile> late = Queries.on(transaction).sql(FileRows.SELECT + "where state = 'waiting' and expires_at <= ? "
                    + "order by expires_at limit " + GIVEN_UP_AT_ONCE).param(now.atOffset(ZoneOffset.UTC))
                    .query((row, number) -> StoredFile.read(row)).list();
            for (StoredFile file : late) {
                change(transaction, file.as(StoredFile.GONE, ""), now);
            }
            return late.size();
        });
    }

    /** The files that acts on the warning have named, in the order in which they were. */
    public List<StoredFile> ofWarning(String warning) {
        return installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                .sql(FileRows.SELECT + "where warning = ? and state = 'kept' order by seq").param(warning)
                .query((row, number) -> StoredFile.read(row)).list());
    }

    /** Makes sure that the content is the one that was recorded. @throws FileRefused if it is another */
    public void requireUnaltered(StoredFile file) {
        MessageDigest digest = FileIntake.sha256();
        int nth = 0;
        for (byte[] part = part(file, nth); part.length > 0; part = part(file, ++nth)) {
            digest.update(part);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw FileRefused.altered(file.name());
        }
    }

    /** Writes the content; however slowly it is taken, the database waits for nobody. */
    public void write(StoredFile file, OutputStream to) throws IOException {
        int nth = 0;
        for (byte[] part = part(file, nth); part.length > 0; part = part(file, ++nth)) {
            to.write(part);
        }
    }

    private byte[] part(StoredFile file, int nth) {
        return installation.ledger().inTransaction(transaction -> Queries.on(transaction)
                .sql("select content from attachment_part where id = ? and nth = ?").params(file.id(), nth)
                .query((row, number) -> row.getBytes(1)).optional().orElse(new byte[0]));
    }
}
