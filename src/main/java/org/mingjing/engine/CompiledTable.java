package org.mingjing.engine;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.TableRef;
import org.mingjing.rules.TableUse;
import org.mingjing.texts.Sentence;

/**
 * A compiled table and what it is asked.
 *
 * @param engine who answers
 * @param reference what the answers mean
 * @param whyInterpreted why kie-dmn is asked for every input though something quicker was wanted, empty if it is not
 */
public record CompiledTable(TableRef ref, TableEngine engine, ReferenceTable reference, Optional<Sentence> whyInterpreted) {

    public TableUse use() {
        return ref.use();
    }

    public String name() {
        return ref.decision();
    }

    /** The file that the table stands in. */
    public String file() {
        return ref.file();
    }

    /** As {@link TableEngine#ask}. */
    public TableAnswer ask(Function<String, @Nullable Object> value) {
        return engine.ask(value);
    }
}
