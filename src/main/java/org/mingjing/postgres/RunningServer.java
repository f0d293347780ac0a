package org.mingjing.postgres;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the server that another process owns. */
public final class RunningServer {

    private RunningServer() {}

    /**
     * The address of the server another process runs in the folder.
     *
     * @return null if no owner left an address, or no server of this folder answers there (yet)
     */
    public static @Nullable ServerAddress find(Path root) throws IOException {
        ServerHome home = ServerHome.in(root);
        ServerAddress address = ServerAddress.leftIn(home);
        if (address == null) {
            return null;
        }
        try {
            AnsweringServer.check(address, home);
            return address;
        } catch (IOException startingOrStopping) {
            return null;
        }
    }
}
