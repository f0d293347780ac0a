package org.mingjing.engine.reference;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeModeOption;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.engine.FasterTables;
import org.mingjing.engine.NotFaster;
import org.mingjing.engine.ReferenceTable;
import org.mingjing.engine.Screening;
import org.mingjing.engine.TableEngine;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.screen.TableFunctions;
import org.mingjing.texts.Characters;
import org.mingjing.texts.Sentence;

/** Compiles the decision tables of a package from their stored text, with types checked at run time. */
public final class TableCompiler {

    private static final @Nullable FasterTables FASTER = ServiceLoader.load(FasterTables.class).findFirst().orElse(null);

    private TableCompiler() {}

    /**
     * The tables, asked as chosen.
     *
     * @param fallbacks told of what a quicker table leaves to kie-dmn
     * @throws AssessmentFailed if a table is refused or does not compile, or a named decision does not exist
     */
    public static List<CompiledTable> compile(RulePackage rules, EngineChoice choice, Fallbacks fallbacks) {
        return Compiling.of(Sentence.of("engine.tables-of", rules.id()), () -> {
            Screening.requireTables(rules);
            return compileScreened(rules, choice, fallbacks);
        });
    }

    /** As {@link #compile}, for text that has been screened. */
    static List<CompiledTable> compileScreened(RulePackage rules, EngineChoice choice, Fallbacks fallbacks) {
        if (rules.manifest().tables().isEmpty()) {
            return List.of();
        }
        DMNRuntimeImpl runtime = runtime(rules);
        MatchRecorder recorder = new MatchRecorder();
        runtime.addListener(recorder);
        VersionedDecisionModels models = new VersionedDecisionModels(runtime, AssessmentId::current);
        List<CompiledTable> tables = new ArrayList<>();
        for (TableRef ref : rules.manifest().tables()) {
            DMNModel model = modelOf(runtime, ref, rules);
            tables.add(table(new InterpretedTable(ref, models.getDecisionModel(model.getNamespace(), model.getName()), runtime,
                    rules.manifest().timeZone(), recorder), choice, fallbacks));
        }
        return tables;
    }

    private static CompiledTable table(ReferenceTable reference, EngineChoice choice, Fallbacks fallbacks) {
        if (choice.tables() == EngineChoice.Way.REFERENCE || FASTER == null) {
            return new CompiledTable(reference.ref(), reference, reference, Optional.empty());
        }
        TableEngine counted = value -> {
            fallbacks.ofTable();
            return reference.ask(value);
        };
        try {
            return new CompiledTable(reference.ref(), FASTER.of(reference, counted, choice.proven()), reference, Optional.empty());
        } catch (NotFaster e) {
            return new CompiledTable(reference.ref(), reference, reference, Optional.of(e.sentence()));
        }
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
                .getOrElseThrow(e -> new AssessmentFailed(Sentence.of("engine.tables-do-not-compile", rules.id()), e));
        // Otherwise a value outside a column's allowed values is taken for null, which every "-" matches.
        runtime.setOption(new RuntimeModeOption(RuntimeModeOption.MODE.STRICT));
        return runtime;
    }

    private static DMNModel modelOf(DMNRuntime runtime, TableRef ref, RulePackage rules) {
        for (DMNModel model : runtime.getModels()) {
            boolean sameFile = model.getResource() != null && ref.file().equals(model.getResource().getSourcePath());
            if (sameFile && model.getDecisionByName(ref.decision()) != null) {
                if (model.hasErrors()) {
                    throw AssessmentFailed.of("engine.table-does-not-compile", ref.decision(), rules.id(), ref.file());
                }
                return model;
            }
        }
        throw AssessmentFailed.of("engine.no-decision-in-file", rules.id(), ref.decision(), ref.file());
    }
}
