package org.mingjing;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The texts in quotation marks of some Java files, each with what it is given to. Those of annotations are left out. */
final class StringsInCode extends TreePathScanner<Void, CompilationUnitTree> {

    private final SourcePositions positions;
    private final List<Text> texts = new ArrayList<>();

    /**
     * A text.
     *
     * @param place file and line
     * @param text what it says
     * @param givenTo the calls and constructors that it is given to within its statement, the nearest first
     * @param following how many arguments follow it in the nearest call, -1 if it is not an argument by itself
     */
    record Text(String place, String text, List<String> givenTo, int following) {

        /** Whether it is given, near or far, to something of which the name ends so. */
        boolean isGivenTo(String name) {
            return givenTo.stream().anyMatch(each -> each.equals(name) || each.endsWith("." + name));
        }
    }

    private StringsInCode(SourcePositions positions) {
        this.positions = positions;
    }

    static List<Text> of(List<Path> javaFiles) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            return in(compiler, files, files.getJavaFileObjectsFromPaths(javaFiles));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of one text of code. */
    static List<Text> of(String code) {
        return in(ToolProvider.getSystemJavaCompiler(), null,
                List.of(new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return code;
                    }
                }));
    }

    private static List<Text> in(JavaCompiler compiler, StandardJavaFileManager files, Iterable<? extends JavaFileObject> sources) {
        JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
        StringsInCode strings = new StringsInCode(Trees.instance(task).getSourcePositions());
        try {
            task.parse().forEach(unit -> strings.scan(unit, unit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return strings.texts;
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, CompilationUnitTree unit) {
        return null;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, CompilationUnitTree unit) {
        if (literal.getValue() instanceof String text) {
            long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
            List<String> givenTo = new ArrayList<>();
            for (TreePath path = getCurrentPath(); path != null && !(path.getLeaf() instanceof StatementTree); path = path.getParentPath()) {
                String name = name(path.getLeaf());
                if (name != null) {
                    givenTo.add(name);
                }
            }
            texts.add(new Text(unit.getSourceFile().getName() + ":" + line, text, givenTo,
                    following(literal, getCurrentPath().getParentPath().getLeaf())));
        }
        return null;
    }

    private static String name(Tree tree) {
        return tree instanceof MethodInvocationTree call ? call.getMethodSelect().toString()
                : tree instanceof NewClassTree made ? made.getIdentifier().toString() : null;
    }

    private static int following(LiteralTree literal, Tree parent) {
        List<? extends ExpressionTree> arguments = parent instanceof MethodInvocationTree call ? call.getArguments()
                : parent instanceof NewClassTree made ? made.getArguments() : List.of();
        int at = arguments.indexOf(literal);
        return at < 0 ? -1 : arguments.size() - 1 - at;
    }
}
