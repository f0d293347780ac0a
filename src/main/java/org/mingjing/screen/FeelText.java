package org.mingjing.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.FEELEventListenersManager;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.parser.feel11.ASTBuilderVisitor;
import org.kie.dmn.feel.parser.feel11.FEELParser;
import org.kie.dmn.feel.parser.feel11.FEEL_1_1Parser;
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;
import org.mingjing.texts.Names;

/**
 * One FEEL text, parsed but not compiled.
 *
 * @param tree what it says, null if it cannot be read
 * @param faults what is wrong with it, in sentences
 */
public record FeelText(@Nullable BaseNode tree, List<String> faults) {

    /** Reads a condition such as {@code "a", "b"} or {@code [1..5]}. */
    public static FeelText condition(String text, Set<String> names) {
        return read(text, names, true);
    }

    /** Reads an expression. */
    public static FeelText expression(String text, Set<String> names) {
        return read(text, names, false);
    }

    private static FeelText read(String text, Set<String> names, boolean condition) {
        try {
            FeelBounds.require(text);
            return parsed(text, names, condition);
        } catch (Refused e) {
            return new FeelText(null, List.of(e.sentence()));
        } catch (RuntimeException e) {
            return new FeelText(null, List.of("'" + Names.shown(text) + "' cannot be read; write it more simply."));
        }
    }

    private static FeelText parsed(String text, Set<String> names, boolean condition) {
        Set<String> faults = new TreeSet<>();
        FEELEventListenersManager listeners = new FEELEventListenersManager();
        listeners.addListener(event -> note(event, text, faults));
        Map<String, Type> types = new HashMap<>();
        names.forEach(name -> types.put(name, BuiltInType.UNKNOWN));
        if (condition) {
            types.put("?", BuiltInType.UNKNOWN);
        }
        FEEL_1_1Parser parser =
                FEELParser.parse(listeners, text, types, Map.of(), List.of(), List.of(), null);
        ParseTree tree = condition ? parser.unaryTestsRoot() : parser.compilation_unit();
        if (!faults.isEmpty()) {
            return new FeelText(null, new ArrayList<>(faults));
        }
        return new FeelText(tree.accept(new ASTBuilderVisitor(types, null)), List.of());
    }

    private static void note(FEELEvent event, String text, Set<String> faults) {
        if (event.getSeverity() == FEELEvent.Severity.ERROR) {
            String wide = FullWidth.advice(text);
            faults.add(!wide.isEmpty() ? "'" + Names.shown(text) + "' cannot be read; " + wide.strip() : event instanceof SyntaxErrorEvent
                    ? "'" + Names.shown(text) + "' cannot be read; write for example \"a\", \"b\" or [1..5] or not(\"a\") or -, "
                            + "with texts in double quotes."
                    : "'" + Names.shown(text) + "' names something unknown; a text needs double quotes, and a name must be an input "
                            + "of the table.");
        }
    }
}
