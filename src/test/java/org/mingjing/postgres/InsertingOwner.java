package org.mingjing.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;

/** Owns a server and inserts rows one by one, saying each number once it is committed, until it is killed. */
final class InsertingOwner {

    private InsertingOwner() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedServer server = EmbeddedServer.tryStart(Path.of(arguments[0]));
        ServerAddress address = server.address();
        try (Connection connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists noted (number bigserial primary key)");
            while (true) {
                try (ResultSet row = statement.executeQuery("insert into noted default values returning number")) {
                    row.next();
                    ChildJvm.say(row.getLong(1));
                }
            }
        }
    }
}
