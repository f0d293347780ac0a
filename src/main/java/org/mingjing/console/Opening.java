package org.mingjing.console;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the service was asked to open. */
record Opening(Path home, @Nullable String databaseUrl, List<Path> rules) {}
