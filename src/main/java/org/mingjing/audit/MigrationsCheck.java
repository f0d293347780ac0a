package org.mingjing.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.mingjing.database.Schema;
import org.mingjing.texts.Sentence;

/** Checks that the history of migrations, by which a start tells whether the tables are up to date, has all and no other. */
final class MigrationsCheck implements ReadModelCheck {

    @Override
    public String name() {
        return "flyway_schema_history";
    }

    @Override
    public void check(Connection connection, FaultsFound faults) throws SQLException {
        List<Integer> applied = Schema.applied(connection);
        if (!applied.isEmpty() && !applied.equals(Schema.ofThisRelease().subList(0, Math.min(applied.size(),
                Schema.ofThisRelease().size())))) {
            faults.add(Sentence.of("audit.migrations-differ", applied.toString(), Schema.ofThisRelease().toString()));
        }
    }
}
