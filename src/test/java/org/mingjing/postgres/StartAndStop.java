package org.mingjing.postgres;

import java.nio.file.Path;

/** Starts a server, if nobody owns it, stops it, and says how that went. */
final class StartAndStop {

    private StartAndStop() {}

    public static void main(String[] arguments) {
        try (EmbeddedServer server = EmbeddedServer.tryStart(Path.of(arguments[0]))) {
            ChildJvm.say(server == null ? "owned by another" : "started");
        } catch (Exception e) {
            ChildJvm.say(e.getMessage());
        }
    }
}
