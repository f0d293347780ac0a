package org.mingjing.assess;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.mingjing.engine.EngineChoice;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One question to one decision table of four inputs, beside other engines on the same text and hand-written Java. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class TableBench {

    /** More than any memo would keep. */
    private static final int QUERIES = 1 << 17;

    private static final int QUERIES_COMPARED = 1024;

    /** Camunda takes a good part of a second for each at 4,000 rows. */
    private static final int QUERIES_COMPARED_SLOWLY = 64;
    private static final int ROWS_SLOW = 1000;

    /** Who answers. */
    public enum Engine {
        /** The product. */
        MINGJING {
            @Override
            TableEngine of(TrialTable table) {
                return new OwnTable(table, EngineChoice.FAST);
            }
        },
        /** kie-dmn as the product has it, where the quicker engine is not there: types checked, and 10,000 answers kept. */
        KIE_KEPT {
            @Override
            TableEngine of(TrialTable table) {
                return new OwnTable(table, EngineChoice.REFERENCE);
            }
        },
        /** kie-dmn as it comes. */
        KIE {
            @Override
            TableEngine of(TrialTable table) {
                return new KieTable(table, false);
            }
        },
        /** kie-dmn with types checked at run time, as the product asks it. */
        KIE_CHECKED {
            @Override
            TableEngine of(TrialTable table) {
                return new KieTable(table, true);
            }
        },
        /** Camunda 7 as it comes. */
        CAMUNDA {
            @Override
            TableEngine of(TrialTable table) {
                return new CamundaTable(table, false);
            }
        },
        /** Camunda 7 with its older FEEL engine. */
        CAMUNDA_JUEL {
            @Override
            TableEngine of(TrialTable table) {
                return new CamundaTable(table, true);
            }
        },
        /** Hand-written Java, row by row. */
        SCAN {
            @Override
            TableEngine of(TrialTable table) {
                return new ScannedTable(table);
            }
        },
        /** Hand-written Java that knows the cuts. */
        INDEX {
            @Override
            TableEngine of(TrialTable table) {
                return new IndexedTable(table);
            }
        };

        abstract TableEngine of(TrialTable table);
    }

    /** Number of rows. */
    @Param({"5", "50", "500", "4000"})
    public int rows;

    /** Who answers. */
    @Param
    public Engine engine;

    private List<Query> queries = List.of();
    private TableEngine asked;
    private int next;

    /** Makes the table and compares the engine's answers with those of the hand-written scan. */
    @Setup
    public void prepare() {
        TrialTable table = TrialTable.of(rows, 1);
        queries = Query.draw(QUERIES, 2);
        asked = engine.of(table);
        TableEngine expected = new ScannedTable(table);
        boolean slow = engine == Engine.CAMUNDA && rows > ROWS_SLOW;
        for (Query query : queries.subList(0, slow ? QUERIES_COMPARED_SLOWLY : QUERIES_COMPARED)) {
            Agreement.require(query, expected.row(expected.ask(query)), asked.row(asked.ask(query)));
        }
    }

    /** One question. */
    @Benchmark
    public Object ask() {
        next = (next + 1) & (QUERIES - 1);
        return asked.ask(queries.get(next));
    }
}
