package org.mingjing.ledger;

import java.nio.file.Path;
import org.mingjing.database.Database;
import org.mingjing.postgres.ChildJvm;

/** Opens the database of a home, claims the service, and holds both until its input ends. */
final class HoldingOwner {

    private HoldingOwner() {}

    public static void main(String[] arguments) throws Exception {
        try (Database database = Database.open(Path.of(arguments[0]), null)) {
            database.claimService(why -> { });
            ChildJvm.say(database.ownsServer() ? "owner" : "attached");
            while (System.in.read() >= 0) {
                // Only the end of the input counts.
            }
        }
    }
}
