package org.mingjing.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.mingjing.database.Queries;
import org.mingjing.files.FileTables;
import org.mingjing.texts.Sentence;

/** Checks that the content of every attached file has the digest that is recorded of it, and that there is no other content. */
final class FileContentsCheck implements ReadModelCheck {

    private static final int PARTS_AT_ONCE = 8;
    private static final String CONTENTS = "select id, a.seq, a.name, a.sha256, a.state, p.nth, p.content from attachment a "
            + "full join attachment_part p using (id) order by id, p.nth";

    @Override
    public String name() {
        return FileTables.PARTS;
    }

    @Override
    public void check(Connection connection, FaultsFound faults) {
        Content content = new Content(faults);
        Queries.on(connection).sql(CONTENTS).withFetchSize(PARTS_AT_ONCE).query(content::part);
        content.end();
    }

    /** The file whose parts are being read. */
    private static final class Content {

        private final FaultsFound faults;
        private final MessageDigest digest = sha256();
        private @Nullable String id;
        private long seq;
        private String called = "";
        private @Nullable String expected;
        private int parts;
        private boolean inOrder;

        private Content(FaultsFound faults) {
            this.faults = faults;
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        private void part(ResultSet row) throws SQLException {
            if (!row.getString("id").equals(id)) {
                end();
                begin(row);
            }
            byte[] content = row.getBytes("content");
            if (content != null) {
                inOrder &= row.getInt("nth") == parts;
                parts++;
                digest.update(content);
            }
        }

        private void begin(ResultSet row) throws SQLException {
            id = row.getString("id");
            seq = row.getLong("seq");
            called = row.getString("name") == null ? id : row.getString("name");
            String state = row.getString("state");
            expected = state == null || FileTables.isGone(state) ? null : row.getString("sha256");
            parts = 0;
            inOrder = true;
        }

        private void end() {
            String found = HexFormat.of().formatHex(digest.digest());
            if (id == null) {
                return;
            }
            if (expected == null) {
                if (parts > 0) {
                    faults.add(Sentence.of("audit.file-stray", id));
                }
            } else if (parts == 0) {
                faults.add(seq, Sentence.of("audit.file-missing", called, seq));
            } else if (!inOrder || !found.equals(expected)) {
                faults.add(seq, Sentence.of("audit.file-altered", called, seq));
            }
        }
    }
}
