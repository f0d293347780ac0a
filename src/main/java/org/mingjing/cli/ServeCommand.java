package org.mingjing.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.mingjing.console.Reach;
import org.mingjing.console.Service;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code serve}: the service. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Run the service on http://127.0.0.1:8080.")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Port. Default: ${DEFAULT-VALUE}")
    private int port = 8080;

    @Option(names = "--address", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "Address to listen on. Default: ${DEFAULT-VALUE}")
    private String address = "127.0.0.1";

    @Option(names = "--host", paramLabel = "NAME[:PORT]",
            description = "A further host that requests may ask for, such as the name of a proxy; may be given several times.")
    private List<String> hosts = new ArrayList<>();

    @Option(names = "--empty", description = "Leave an empty database empty; without it, it gets a small generated county.")
    private boolean empty;

    @Override
    public Integer call() {
        Service.start(program.home(), program.databaseUrl(), program.rules(), new Reach(address, port, hosts), empty);
        return MingjingCommand.STAYS_UP;
    }
}
