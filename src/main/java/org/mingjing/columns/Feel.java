package org.mingjing.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELBuilder;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.lang.impl.UnaryTestInterpretedExecutableExpression;
import org.kie.dmn.feel.runtime.UnaryTest;

/** kie-dmn's own FEEL, set up as kie-dmn sets it up for the tables of a model: with its types, names and profiles. */
public final class Feel {

    private final DMNModelImpl model;
    private final FEELImpl feel;

    Feel(DMNModelImpl model, DMNRuntimeImpl runtime) {
        this.model = model;
        this.feel = (FEELImpl) FEELBuilder.builder()
                .withClassloader(runtime.getRootClassLoader())
                .withProfiles(new ArrayList<>(runtime.getProfiles()))
                .withFEELDialect(model.getFeelDialect())
                .withDMNVersion(model.getDMNVersion())
                .build();
    }

    public FEELImpl engine() {
        return feel;
    }

    /** A condition as kie-dmn reads it, and its own tests for it. */
    public record Read(ASTNode tree, List<UnaryTest> tests) {}

    /** @param typeOfValue type of what {@code ?} stands for, null if kie-dmn does not name one */
    public Read condition(String text, @Nullable DMNType typeOfValue) throws Untranslatable {
        CompilerContext context = compiling();
        if (typeOfValue != null) {
            context.addInputVariableType("?", ((BaseDMNTypeImpl) typeOfValue).getFeelType());
        }
        ProcessedUnaryTest read = (ProcessedUnaryTest) feel.processUnaryTests(text, context);
        UnaryTestInterpretedExecutableExpression expression = read.getInterpreted();
        if (expression == UnaryTestInterpretedExecutableExpression.EMPTY) {
            throw new Untranslatable("columns.text-unreadable", text);
        }
        return new Read(expression.getASTNode(), expression.apply(evaluating(new ArrayList<>())));
    }

    /** An expression as kie-dmn reads it. */
    public ProcessedExpression expression(String text) {
        CompilerContext context = compiling();
        context.setFEELTypeRegistry(model.getTypeRegistry());
        return (ProcessedExpression) feel.compile(text, context);
    }

    /** What an expression says. */
    public static BaseNode tree(ProcessedExpression expression) {
        return (BaseNode) expression.getInterpreted().getASTNode();
    }

    private CompilerContext compiling() {
        CompilerContext context = feel.newCompilerContext();
        for (InputDataNode input : model.getInputs()) {
            context.addInputVariableType(input.getName(), ((BaseDMNTypeImpl) input.getType()).getFeelType());
        }
        return context;
    }

    /** A context to evaluate in, strict and with types checked, as tables are run. @param events takes what is told */
    public EvaluationContextImpl evaluating(List<FEELEvent> events) {
        EvaluationContextImpl context = feel.newEvaluationContext(List.of(events::add), Map.of(), false);
        context.setPerformRuntimeTypeCheck(true);
        return context;
    }

    public static boolean isRefused(List<FEELEvent> events) {
        return events.stream().anyMatch(event -> event.getSeverity() == FEELEvent.Severity.ERROR);
    }
}
