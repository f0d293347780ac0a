package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

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
                throw new IOException("Another database server (of " + row.getString(1) + ") answers at "
                        + address.url() + ".");
            }
            if (!row.getString(2).equals("on") || !row.getString(3).equals("on")) {
                throw new IOException("The database in " + home.data() + " runs with fsync or synchronous_commit off "
                        + "and could lose what it acknowledged; remove that setting from its configuration.");
            }
        } catch (SQLException e) {
            throw new IOException("The database server at " + address.url() + " does not answer.", e);
        }
    }
}
