package org.mingjing.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Reach;
import org.mingjing.console.Service;
import org.mingjing.texts.WrongInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code serve}: the service. */
@Command(name = "serve", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    private int port = 8080;

    @Option(names = "--address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1")
    private String address = "127.0.0.1";

    @Option(names = "--host", paramLabel = "NAME[:PORT]")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--tls-certificate", paramLabel = "FILE")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE")
    private @Nullable Path key;

    @Option(names = "--behind-proxy")
    private boolean behindProxy;

    @Option(names = "--empty")
    private boolean empty;

    @Override
    public Integer call() {
        Service.start(program.home(), program.databaseUrl(), program.rules(), new Reach(address, port, hosts, tls(), behindProxy), empty,
                program.language());
        return MingjingCommand.STAYS_UP;
    }

    private Reach.@Nullable Tls tls() {
        if ((certificate == null) != (key == null)) {
            throw WrongInput.of("cli.tls-by-halves");
        }
        return certificate == null || key == null ? null : new Reach.Tls(certificate, key);
    }
}
