package org.mingjing.assess;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeModeOption;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.kie.kogito.ExecutionIdSupplier;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.screen.TableFunctions;
import org.mingjing.texts.Characters;

/** Compiles the decision tables of a package from their stored text, with types checked at run time. */
final class TableCompiler {

    private TableCompiler() {}

    /** @throws AssessmentFailed if a table is refused or does not compile, or a named decision does not exist */
    static List<CompiledTable> compile(RulePackage rules, ExecutionIdSupplier executionId, TableMode mode) {
        Screening.requireTables(rules);
        return compileScreened(rules, executionId, mode);
    }

    /** As {@link #compile}, for text that has been screened. */
    static List<CompiledTable> compileScreened(RulePackage rules, ExecutionIdSupplier executionId, TableMode mode) {
        if (rules.manifest().tables().isEmpty()) {
            return List.of();
        }
        DMNRuntimeImpl runtime = runtime(rules);
        MatchRecorder recorder = new MatchRecorder();
        runtime.addListener(recorder);
        VersionedDecisionModels models = new VersionedDecisionModels(runtime, executionId);
        TableIndexing indexing = new TableIndexing(runtime, rules.manifest().timeZone(), mode);
        List<CompiledTable> tables = new ArrayList<>();
        for (TableRef ref : rules.manifest().tables()) {
            DMNModel model = modelOf(runtime, ref, rules);
            InterpretedTable reference = new InterpretedTable(
                    ref, models.getDecisionModel(model.getNamespace(), model.getName()), recorder);
            tables.add(new CompiledTable(ref.use(), indexing.table(reference, model), indexing.reach(reference, model)));
        }
        return tables;
    }

    private static DMNRuntimeImpl runtime(RulePackage rules) {
        Set<String> files = new LinkedHashSet<>();
        rules.manifest().tables().forEach(ref -> files.add(ref.file()));
        List<Resource> resources = new ArrayList<>();
        for (String file : files) {
            Resource resource = ResourceFactory.newReaderResource(
                    new StringReader(Characters.withoutByteOrderMark(rules.text(file))), "UTF-8");
            resource.setSourcePath(file);
            resources.add(resource);
        }
        DMNRuntimeImpl runtime = (DMNRuntimeImpl) DMNRuntimeBuilder.fromDefaults()
                .setRootClassLoader(new PolicyClassLoader())
                .setOption(new RuntimeTypeCheckOption(true))
                .addProfile(new TableFunctions())
                .buildConfiguration()
                .fromResources(resources)
                .getOrElseThrow(e -> new AssessmentFailed("The tables of " + rules.id() + " do not compile; 'rules check' names "
                        + "the cell at fault.", e));
        // Otherwise a value outside a column's allowed values is taken for null, which every "-" matches.
        runtime.setOption(new RuntimeModeOption(RuntimeModeOption.MODE.STRICT));
        return runtime;
    }

    private static DMNModel modelOf(DMNRuntime runtime, TableRef ref, RulePackage rules) {
        for (DMNModel model : runtime.getModels()) {
            boolean sameFile = model.getResource() != null && ref.file().equals(model.getResource().getSourcePath());
            if (sameFile && model.getDecisionByName(ref.decision()) != null) {
                if (model.hasErrors()) {
                    throw new AssessmentFailed("Table '" + ref.decision() + "' of " + rules.id() + " (" + ref.file()
                            + ") does not compile; 'rules check' names the cell at fault.");
                }
                return model;
            }
        }
        throw new AssessmentFailed("Package " + rules.id() + " names a decision '" + ref.decision() + "' that "
                + ref.file() + " does not hold.");
    }
}
