package org.mingjing.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjing.drivers.Installation;
import org.mingjing.texts.WrongInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code audit checkpoint}: the newest signed head, to be kept outside the database as an anchor. */
@Command(name = "checkpoint", mixinStandardHelpOptions = true)
final class AuditCheckpointCommand implements Callable<Integer> {

    @ParentCommand
    private AuditCommand audit = new AuditCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        try (Installation installation = audit.program().open()) {
            Optional<String> head = installation.ledger().checkpoint();
            if (head.isEmpty()) {
                throw WrongInput.of("cli.no-checkpoint");
            }
            spec.commandLine().getOut().print(head.get());
            spec.commandLine().getOut().flush();
        }
        return MingjingCommand.OK;
    }
}
