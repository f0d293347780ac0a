package org.mingjing.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mingjing.audit.Rebuild;
import org.mingjing.database.Database;
import org.mingjing.ledger.Ledger;
import org.mingjing.log.LedgerKey;
import org.mingjing.texts.WrongInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code audit rebuild}: makes every table that is made of the record anew; exit 4 if the record itself was altered. */
@Command(name = "rebuild", mixinStandardHelpOptions = true)
final class AuditRebuildCommand implements Callable<Integer> {

    @ParentCommand
    private AuditCommand audit = new AuditCommand();

    @Override
    public Integer call() {
        Path home = audit.program().home();
        LedgerKey key = LedgerKey.find(home)
                .orElseThrow(() -> WrongInput.of("cli.verify-no-key", home.resolve("keys")));
        // No more than the ledger is opened: what was altered must not keep this from putting it right.
        try (Database database = audit.program().openDatabase()) {
            Rebuild rebuild = Rebuild.of(Ledger.open(database, key), database.dataSource(), key.verifier());
            if (!rebuild.record().intact()) {
                Voice err = audit.program().err();
                err.say("cli.rebuild-altered", rebuild.record().faultCount());
                rebuild.record().faults().forEach(fault -> err.indented(2, fault.sentence()));
                return MingjingCommand.ALTERED;
            }
            Voice out = audit.program().out();
            rebuild.tables().forEach(table ->
                    out.say("cli.rebuilt-table", table.table(), table.rowsBefore(), table.rowsAfter()));
            out.say("cli.rebuilt", rebuild.record().records(), rebuild.casesToAssess());
        }
        return MingjingCommand.OK;
    }
}
