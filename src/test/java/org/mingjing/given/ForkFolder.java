package org.mingjing.given;

import java.nio.file.Path;

/** Folders that the tests of one process share, and those of another that runs beside it do not. */
public final class ForkFolder {

    private static final String FORK = System.getProperty("mingjing.test.fork", "fork1");

    private ForkFolder() {}

    /** A folder under {@code target}, kept from run to run. */
    public static Path named(String name) {
        return Path.of("target", name + "-" + FORK).toAbsolutePath();
    }
}
