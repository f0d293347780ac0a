package org.mingjing.console;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** tmp */
public final class Service {
    private Service() {}
    public static void start(Path home, @Nullable String databaseUrl, List<Path> rules, String address, int port) { }
}
