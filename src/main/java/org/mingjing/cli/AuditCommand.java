package org.mingjing.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code audit}: proofs about the record. */
@Command(name = "audit", mixinStandardHelpOptions = true,
        subcommands = {AuditVerifyCommand.class, AuditCheckpointCommand.class, AuditConsistencyCommand.class,
            AuditRebuildCommand.class})
final class AuditCommand {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    MingjingCommand program() {
        return program;
    }
}
