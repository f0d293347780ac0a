package org.mingjing.ledger.facts;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.modulith.NamedInterface;

/** Tells, under the log's lock, which facts are to be recorded by what is known then. */
@NamedInterface("facts")
@FunctionalInterface
public interface FactsOfTheMoment {

    /**
     * The facts, in the order in which they are to stand in the log; none of them was recorded before.
     *
     * @throws RuntimeException if nothing is to be recorded; it reaches whoever asked
     */
    PreparedFacts facts(Connection transaction) throws SQLException;
}
