package org.mingjing.screen;

import java.util.ArrayList;
import java.util.Comparator;
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
import org.mingjing.texts.Sentence;

/**
 * One FEEL text, parsed but not compiled.
 *
 * @param tree what it says, null if it cannot be read
 * @param faults what is wrong with it, in sentences
 */
public record FeelText(@Nullable BaseNode tree, List<Sentence> faults) {

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
            return new FeelText(null, List.of(Sentence.of("screen.cell-too-involved", Names.shown(text))));
        }
    }

    private static FeelText parsed(String text, Set<String> names, boolean condition) {
        Set<Sentence> faults = new TreeSet<>(Comparator.comparing(Sentence::toString));
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

    private static void note(FEELEvent event, String text, Set<Sentence> faults) {
        if (event.getSeverity() == FEELEvent.Severity.ERROR) {
            faults.add(FullWidth.advice(text).map(advice -> Sentence.of("screen.cell-wide", Names.shown(text), advice))
                    .orElse(Sentence.of(event instanceof SyntaxErrorEvent ? "screen.cell-unreadable" : "screen.cell-unknown-name",
                            Names.shown(text))));
        }
    }
}
