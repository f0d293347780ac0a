package org.mingjing.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.assess.DatedPackage;
import org.mingjing.assess.Explanation;
import org.mingjing.assess.PackageCalendar;
import org.mingjing.clocks.ClockTables;
import org.mingjing.columns.RowReach;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.CompiledRulesCache;
import org.mingjing.engine.CompiledTable;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Fallbacks;
import org.mingjing.engine.Screening;
import org.mingjing.engine.reference.RuleBase;
import org.mingjing.engine.reference.RuleCompiler;
import org.mingjing.engine.reference.TableCompiler;
import org.mingjing.rules.FaultyPackage;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.rules.TableRef;
import org.mingjing.rules.TableUse;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.DrlRule;
import org.mingjing.screen.DrlScreen;
import org.mingjing.texts.Characters;
import org.mingjing.texts.Sentence;

/** Checks a rule package before it is used: everything that can be known of it without a case. */
public final class PackageCheck {

    private static final String MANIFEST = "package.yaml";
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(problem -> problem.place().toString())
            .thenComparing(problem -> problem.sentence().toString());

    private final RulePackage rules;
    private final KnownNames known;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, TableFile> tableFiles = new LinkedHashMap<>();
    private final Map<String, DrlScreen.Screened> ruleFiles = new LinkedHashMap<>();

    private PackageCheck(RulePackage rules, KnownNames known) {
        this.rules = rules;
        this.known = known;
    }

    /**
     * Everything that is wrong with a package, sorted by file and line; files are named relative to its folder. A
     * package without errors compiles. What keeps the package from being read at all is thrown by
     * {@link org.mingjing.rules.PackageSource#read} before.
     */
    public static List<Problem> check(RulePackage rules) {
        return check(rules, NamesOutside.NONE);
    }

    /** As {@link #check(RulePackage)}, with more that knows the names a package may use. */
    public static List<Problem> check(RulePackage rules, NamesOutside outside) {
        KnownNames known = KnownNames.of(outside.examples(), outside.attributes(), outside.sources());
        List<Problem> ofParameters = ParameterUse.problems(rules);
        // What the screen says of a cell with an unknown name is said there with the name that may have been meant.
        Set<String> named = ofParameters.stream().filter(problem -> problem.place().equals(Problem.NO_PLACE)).map(PackageCheck::cell).collect(Collectors.toSet());
        Stream<Problem> ofTables = DatedPackage.of(rules).bySince().values().stream()
                .flatMap(read -> new PackageCheck(read, known).all().stream()).filter(problem -> !named.contains(cell(problem)));
        return Stream.concat(ofParameters.stream(), ofTables).distinct().sorted(BY_PLACE).toList();
    }

    private static String cell(Problem problem) {
        return problem.file() + ":" + problem.line();
    }

    /** Everything wrong with a package as it reads in one time. */
    private List<Problem> all() {
        characters();
        calendar();
        tables();
        ruleFiles();
        ruleIds();
        together();
        if (problems.stream().noneMatch(Problem::isError)) {
            compile();
        }
        return problems;
    }

    /** What cannot be seen does no harm where it is not compiled, but misleads whoever reads the package. */
    private void characters() {
        rules.files().forEach((file, text) -> Characters.firstUnfit(text).ifPresent(unfit ->
                problems.add(Problem.error(file, unfit.line(), Problem.NO_PLACE, unfit.sentence()))));
    }

    private void calendar() {
        try {
            PackageCalendar.of(rules);
        } catch (FaultyPackage e) {
            problems.addAll(e.problems());
        } catch (IllegalArgumentException e) {
            inManifest("calendar: " + rules.manifest().calendar(), Sentence.of("check.calendar-unusable", Sentence.of(e)));
        }
    }

    private void tables() {
        for (String file : Screening.tableFiles(rules)) {
            Map<String, Understood> known = new HashMap<>();
            rules.manifest().tables().stream().filter(ref -> ref.file().equals(file))
                    .forEach(ref -> known.put(ref.decision(), OutputsTheProgramReads.understood(ref.use())));
            TableFile table = TableFile.check(file, rules.text(file), known);
            problems.addAll(table.problems());
            tableFiles.put(file, table);
        }
        rules.manifest().tables().forEach(this::decision);
    }

    private void decision(TableRef ref) {
        TableFile file = tableFiles.get(ref.file());
        if (file.isRead() && file.table(ref.decision()).isEmpty()) {
            inManifest("decision: " + ref.decision(),
                    Sentence.of("check.no-such-decision", ref.file(), ref.decision(), file.decisions()));
        }
        file.table(ref.decision()).ifPresent(table -> problems.addAll(switch (ref.use()) {
            case LIMITS -> ClockRows.ofLimits(ref.file(), table);
            case CLOCK_EFFECTS -> ClockRows.ofEffects(ref.file(), table);
            default -> List.<Problem>of();
        }));
    }

    private void ruleFiles() {
        for (String file : rules.manifest().rules()) {
            DrlScreen.Screened screened = DrlScreen.screen(file, rules.text(file));
            problems.addAll(screened.problems());
            ruleFiles.put(file, screened);
        }
    }

    private void ruleIds() {
        List<TableRef> gradingRefs = refs(TableUse.GRADING, TableUse.RULES);
        List<TableRef> milestoneRefs = refs(TableUse.MILESTONES);
        Map<String, DmnTable> grading = read(gradingRefs);
        Map<String, DmnTable> milestones = read(milestoneRefs);
        if (grading.size() == gradingRefs.size() && milestones.size() == milestoneRefs.size()) {
            problems.addAll(RuleIds.problems(ruleFiles, grading, milestones, rules.messages().rules()));
        }
        if (refs(TableUse.RULES).isEmpty() != refs(TableUse.LEVELS).isEmpty()) {
            inManifest("use: ", refs(TableUse.RULES).isEmpty()
                    ? Sentence.of("check.levels-without-rules") : Sentence.of("check.rules-without-levels"));
        }
    }

    private List<TableRef> refs(TableUse... uses) {
        return rules.manifest().tables().stream().filter(ref -> List.of(uses).contains(ref.use())).toList();
    }

    private Map<String, DmnTable> read(List<TableRef> refs) {
        Map<String, DmnTable> read = new TreeMap<>();
        refs.forEach(ref -> tableFiles.get(ref.file()).table(ref.decision()).ifPresent(table -> read.put(ref.file(), table)));
        return read;
    }

    /** What files say of one another, as far as they could be read. */
    private void together() {
        List<CheckedTable> tables = new ArrayList<>();
        rules.manifest().tables().forEach(ref -> tableFiles.get(ref.file()).checked(ref).ifPresent(tables::add));
        if (tables.size() == rules.manifest().tables().size()) {
            Map<String, List<DrlRule>> read = new LinkedHashMap<>();
            ruleFiles.forEach((file, screened) -> read.put(file, screened.read()));
            List<String> unread = ruleFiles.entrySet().stream()
                    .filter(file -> !file.getValue().problems().isEmpty()).map(Map.Entry::getKey).toList();
            problems.addAll(CheckedPackage.problems(new CheckedPackage(rules, tables, read, unread),
                    new CheckedPackage.Measures(Explanation.NAMES, ClockTables.MEASURES), known));
        }
    }

    private void compile() {
        try {
            List<CompiledTable> tables = new ArrayList<>();
            DatedPackage.of(rules).bySince().values().forEach(read ->
                    tables.addAll(TableCompiler.compile(read, EngineChoice.PROVEN, new Fallbacks())));
            if (!rules.manifest().rules().isEmpty()) {
                compileRules();
            }
            tables.forEach(this::interpreted);
            tables.forEach(this::reach);
        } catch (AssessmentFailed e) {
            List<Problem> found = RuleTrial.problems(rules, ruleFiles);
            problems.addAll(found);
            if (found.isEmpty()) {
                problems.add(Problem.error(MANIFEST, 0, Problem.NO_PLACE, Sentence.of("check.not-compiled")));
            }
        }
    }

    private void compileRules() {
        try (RuleBase compiled = RuleCompiler.compile(rules, CompiledRulesCache.NONE)) {
            compiled.whyNotDirect().ifPresent(why -> problems.add(Problem.note(MANIFEST, 0, Sentence.asItIs("rules"),
                    Sentence.of("check.runs-in-network", why))));
            problems.addAll(StepsCheck.problems(compiled, ruleFiles));
        }
    }

    private void reach(CompiledTable compiled) {
        RowReach.of(compiled.reference()).ifPresent(reach -> tableFiles.get(compiled.file()).table(compiled.name())
                .ifPresent(table -> problems.addAll(ReachCheck.problems(compiled.file(), table, reach))));
    }

    private void interpreted(CompiledTable table) {
        if (!table.whyInterpreted().isEmpty()) {
            Optional<DmnTable> written = tableFiles.get(table.file()).table(table.name());
            problems.add(Problem.note(table.file(), written.map(DmnTable::line).orElse(0), Sentence.of("screen.place-table", table.name()),
                    Sentence.of("check.asked-row-by-row", table.whyInterpreted().get())));
        }
    }

    private void inManifest(String entry, Sentence sentence) {
        List<String> lines = rules.text(MANIFEST).lines().toList();
        int line = 0;
        for (int i = lines.size() - 1; i >= 0; i--) {
            line = lines.get(i).contains(entry) ? i + 1 : line;
        }
        problems.add(Problem.error(MANIFEST, line, Problem.NO_PLACE, sentence));
    }
}
