package org.mingjing;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How many lines each method of some Java files has, from its name to its closing brace. */
final class MethodLengths extends TreeScanner<Void, CompilationUnitTree> {

    private final SourcePositions positions;
    private final Map<String, Long> lines = new TreeMap<>();

    private MethodLengths(SourcePositions positions) {
        this.positions = positions;
    }

    /** Lines by {@code file:line name}. */
    static Map<String, Long> of(List<Path> javaFiles) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(javaFiles));
            MethodLengths lengths = new MethodLengths(Trees.instance(task).getSourcePositions());
            task.parse().forEach(unit -> lengths.scan(unit, unit));
            return lengths.lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Void visitMethod(MethodTree method, CompilationUnitTree unit) {
        LineMap map = unit.getLineMap();
        long first = map.getLineNumber(positions.getStartPosition(unit, method));
        long last = map.getLineNumber(positions.getEndPosition(unit, method));
        lines.put(unit.getSourceFile().getName() + ":" + first + " " + method.getName(), last - first + 1);
        return super.visitMethod(method, unit);
    }
}
