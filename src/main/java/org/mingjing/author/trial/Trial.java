package org.mingjing.author.trial;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Finding;
import org.mingjing.assess.FindingJson;
import org.mingjing.author.ScenarioResult;
import org.mingjing.author.ScenarioText;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.RegistryJson;
import org.mingjing.rules.Problem;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;
import tools.jackson.databind.JsonNode;

/**
 * Tries packages that nobody has published, one question after the other, in a process of its own. The process is started
 * for the first question, and again after one that it did not survive. Few processes run at a time.
 */
public final class Trial implements AutoCloseable {

    private static final int AT_ONCE_MAX = 2;
    private static final Semaphore AT_ONCE = new Semaphore(AT_ONCE_MAX, true);
    private static final long WAIT_SECONDS = 15;

    private final TrialLimits limits;
    private final Function<Path, List<String>> command;
    private @Nullable TrialProcess process;
    private @Nullable RulePackage assessing;

    /** @param home folder of the installation, which the process must not find; may be missing */
    public Trial(TrialLimits limits, Path home) {
        this(limits, folder -> TrialCommand.of(limits, home, folder));
    }

    /** @param command the command line of the process, which works in the given folder */
    Trial(TrialLimits limits, Function<Path, List<String>> command) {
        this.limits = limits;
        this.command = command;
    }

    /** What this platform does not take away from such a process, a sentence for each; looked for once. */
    public static List<Sentence> rightsLeft() {
        return Confinement.ofThisMachine().missing();
    }

    /** What {@link org.mingjing.check.PackageCheck#check} says of the package. @throws TrialFailed if it says nothing */
    public List<Problem> check(RulePackage rules) {
        return check(rules, List.of(), Set.of(), Set.of());
    }

    /**
     * As {@link #check(RulePackage)}, with more that knows the names a package may use.
     *
     * @param scenarios scenarios of the package
     * @param attributes attributes that the profiles of its sources give facts
     * @param sources names of the sources of which there is a profile
     */
    public List<Problem> check(RulePackage rules, List<ScenarioText> scenarios, Set<String> attributes, Set<String> sources) {
        Map<String, Object> question = new HashMap<>(question("check", rules, scenarios));
        question.put("attributes", attributes);
        question.put("sources", sources);
        return TrialJson.list(ask(question), "problems", TrialJson::problem);
    }

    /** What {@link org.mingjing.author.ScenarioTests#run} gives. @throws TrialFailed with its sentence, or for no answer */
    public List<ScenarioResult> test(RulePackage rules, List<ScenarioText> scenarios) {
        return TrialJson.list(ask(question("test", rules, scenarios)), "results", TrialJson::result);
    }

    /**
     * What came of breaking a package in each place.
     *
     * @param tried how many changes were tried
     * @param leftOut how many changes of rules were not, because there are too many
     * @param survivors those that no scenario noticed
     */
    public record Broken(int tried, int leftOut, List<Sentence> survivors) {}

    /** What {@link org.mingjing.author.ScenarioMutation#run} gives. @throws TrialFailed as {@link #test} */
    public Broken mutate(RulePackage rules, List<ScenarioText> scenarios) {
        JsonNode answer = ask(question("mutate", rules, scenarios));
        return new Broken(TrialJson.number(answer, "tried"), TrialJson.number(answer, "leftOut"),
                TrialJson.list(answer, "survivors", TrialJson::said));
    }

    private static Map<String, Object> question(String what, RulePackage rules, List<ScenarioText> scenarios) {
        return Map.of("do", what, "files", rules.files(), "scenarios", scenarios.stream().map(TrialJson::of).toList());
    }

    /**
     * The findings of {@link org.mingjing.assess.Assessor#assess}.
     *
     * @throws AssessmentFailed if the case cannot be assessed
     * @throws TrialFailed if the package cannot be used, or there is no answer
     */
    public synchronized List<Finding> assess(RulePackage rules, CaseFile caseFile, Instant asOf) {
        if (process == null || !process.isAlive() || !rules.equals(assessing)) {
            ask(Map.of("do", "compile", "files", rules.files()));
            assessing = rules;
        }
        JsonNode answer = ask(Map.of("do", "assess", "case", caseFile.caseId(), "asOf", asOf.toString(),
                "facts", caseFile.facts().stream().map(FactJson::write).toList(),
                "registry", caseFile.registry().entries().stream().map(RegistryJson::write).toList()));
        if (answer.has("undecided")) {
            throw new AssessmentFailed(TrialJson.sentence(answer, "undecided"));
        }
        return TrialJson.list(answer, "findings", Trial::finding);
    }

    /** Findings as {@link #assess} would give them: equal ones are written alike. */
    public static List<Finding> asTold(List<Finding> findings) {
        return findings.stream().map(finding -> finding(TrialJson.read(AssessmentJson.write(finding)))).toList();
    }

    private static Finding finding(JsonNode tree) {
        try {
            return FindingJson.read(tree);
        } catch (RuntimeException e) {
            throw TrialJson.unreadable();
        }
    }

    private synchronized JsonNode ask(Map<String, ?> question) {
        JsonNode answer;
        try {
            answer = TrialJson.read(running().ask(TrialJson.write(question)));
        } catch (TrialFailed e) {
            // Whatever it has become, it is asked nothing more.
            end();
            throw e;
        }
        if (answer.has("failed")) {
            throw new TrialFailed(TrialJson.sentence(answer, "failed"));
        }
        return answer;
    }

    private TrialProcess running() {
        if (process == null) {
            begin();
            try {
                process = TrialProcess.start(limits, command);
            } finally {
                if (process == null) {
                    AT_ONCE.release();
                }
            }
        }
        return process;
    }

    private static void begin() {
        try {
            if (!AT_ONCE.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TrialBusy(AT_ONCE_MAX);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialBusy(AT_ONCE_MAX);
        }
    }

    private void end() {
        if (process != null) {
            process.close();
            process = null;
            AT_ONCE.release();
        }
    }

    @Override
    public synchronized void close() {
        end();
    }
}
