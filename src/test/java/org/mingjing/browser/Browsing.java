package org.mingjing.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ParameterContext;
import org.mingjing.given.ForkFolder;

/**
 * Gives tests a {@link Hall}: one browser and one service for all tests of a process, started with the first that asks and ended
 * after the last. Without a browser or Node they are skipped and say what is missing.
 */
public final class Browsing implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(Browsing.class);

    /** A browser, and a service with a county and people. */
    record Hall(Machine machine, ServedCounty county) implements AutoCloseable {

        /** Somebody comes whose browser speaks a language, such as {@code zh-CN}. */
        Visit visit(String language) {
            return new Visit(machine.browser(), county.address(), language);
        }

        @Override
        public void close() {
            machine.close();
            county.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Hall.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot().getStore(HERE).computeIfAbsent(Hall.class, key -> start(), Hall.class);
    }

    private static Hall start() {
        Machine machine = Machine.start();
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(ForkFolder.named("browser")), "home");
            return new Hall(machine, ServedCounty.start(folder));
        } catch (Exception e) {
            machine.close();
            throw new IllegalStateException("no service for the browser", e);
        }
    }
}
