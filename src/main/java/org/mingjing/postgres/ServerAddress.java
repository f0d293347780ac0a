package org.mingjing.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a running server. The owner leaves it in the home for other processes of the same user.
 *
 * @param url JDBC address without user and password
 */
public record ServerAddress(String url, String user, String password) {

    static final String USER = "mingjing";

    /** Without the password, so that it cannot get into a log. */
    @Override
    public String toString() {
        return url;
    }

    static ServerAddress ofPort(int port, String password) {
        return new ServerAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, password);
    }

    void leaveIn(ServerHome home) throws IOException {
        PrivateFile.write(home.connection(),
                "url=" + url + "\nuser=" + user + "\npasswordFile=" + home.secret().getFileName() + "\n");
    }

    /** The address the present or an earlier owner left, null if there is none. */
    static @Nullable ServerAddress leftIn(ServerHome home) throws IOException {
        if (!Files.exists(home.connection()) || !Files.exists(home.secret())) {
            return null;
        }
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(home.connection())));
        return new ServerAddress(
                properties.getProperty("url", ""), properties.getProperty("user", ""), Secret.of(home));
    }
}
