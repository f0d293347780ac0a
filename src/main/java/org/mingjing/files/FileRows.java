package org.mingjing.files;

import java.sql.Connection;
import java.time.ZoneOffset;
import org.mingjing.database.Queries;

/** The rows of the table of files. */
final class FileRows {

    static final String SELECT = "select * from attachment ";

    private FileRows() {}

    static void insert(Connection transaction, StoredFile file, long seq) {
        Queries.on(transaction).sql("insert into " + FileTables.FILE.rows() + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(seq, file.id(), file.warning(), file.account(), file.name(), file.type(), file.sha256(), file.bytes(),
                        file.receivedAt().atOffset(ZoneOffset.UTC), file.expiresAt().atOffset(ZoneOffset.UTC), file.state(), file.act())
                .update();
    }

    static void update(Connection transaction, StoredFile file, long seq) {
        Queries.on(transaction).sql("update attachment set seq = ?, state = ?, act = ? where id = ?")
                .params(seq, file.state(), file.act(), file.id()).update();
    }
}
