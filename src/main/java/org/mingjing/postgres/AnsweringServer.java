package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.mingjing.texts.Sentence;

/** Makes sure that the server that answers at an address is the one of a home, and durable. */
final class AnsweringServer {

    private AnsweringServer() {}

    static void check(ServerAddress address, ServerHome home) throws IOException {
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('data_directory'), "
                        + "current_setting('fsync'), current_setting('synchronous_commit')")) {
            row.next();
            if (!Path.of(row.getString(1)).toRealPath().equals(home.data().toRealPath())) {
                throw new ServerFailed(Sentence.of("postgres.another-answers", row.getString(1), address.url()));
            }
            if (!row.getString(2).equals("on") || !row.getString(3).equals("on")) {
                throw new ServerFailed(Sentence.of("postgres.not-durable", home.data()));
            }
        } catch (SQLException e) {
            throw new ServerFailed(Sentence.of("postgres.silent", address.url()), e);
        }
    }
}
