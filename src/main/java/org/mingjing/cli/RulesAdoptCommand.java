package org.mingjing.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Adopting;
import org.mingjing.drivers.AssessmentListener;
import org.mingjing.drivers.CaseNote;
import org.mingjing.drivers.CaseTally;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.decisions.AssessedBatch;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rules adopt}: has a corrected version decide past cases again. It never asks: who wants to look first says so. */
@Command(name = "adopt", mixinStandardHelpOptions = true)
final class RulesAdoptCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand rulesCommand = new RulesCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1", paramLabel = "ID@VERSION", descriptionKey = "version")
    private String packageVersion = "";

    @Option(names = "--from", paramLabel = "DAY")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY")
    private @Nullable LocalDate to;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Override
    public Integer call() {
        try (Installation installation = rulesCommand.program().openToAssess()) {
            RulePackage rules = NamedPackage.find(installation, packageVersion);
            try (Adopting adopting = new Adopting(installation, rules, from, to)) {
                long differences = show(adopting);
                if (dryRun) {
                    return differences == 0 ? MingjingCommand.OK : MingjingCommand.DIFFERS;
                }
                return record(adopting, rules);
            }
        }
    }

    private long show(Adopting adopting) {
        long[] counts = new long[3];
        result.write(spec.commandLine().getOut(), out -> show(adopting, out, counts, rulesCommand.program().language()));
        rulesCommand.program().err().say("cli.adopt-would-change", counts[0], packageVersion, counts[1], counts[2]);
        return counts[1];
    }

    private static void show(Adopting adopting, Writer out, long[] counts, Language language) throws IOException {
        try (TaskBar bar = new TaskBar()) {
            DifferencesText text = new DifferencesText(Sentence.of("cli.doing-deciding-again"), language, bar, out);
            adopting.preview(text);
            text.flush();
            counts[0] = text.counts().decisions();
            counts[1] = text.counts().differences();
            counts[2] = text.counts().cases();
        }
    }

    private int record(Adopting adopting, RulePackage rules) {
        CaseTally tally = new CaseTally();
        Voice err = rulesCommand.program().err();
        adopting.record(new AssessmentListener() {
            @Override
            public void assessed(AssessedBatch batch) {
                tally.assessed(batch);
                batch.failures().forEach(failure -> err.say(failure.why()));
            }

            @Override
            public void noted(List<CaseNote> notes) {
                tally.noted(notes);
            }
        });
        err.say("cli.adopted", rules.id(), tally.cases(), tally.changes());
        CaseTallyText.print(tally, err);
        err.to().flush();
        return tally.failed() == 0 ? MingjingCommand.OK : MingjingCommand.INPUT_IS_WRONG;
    }
}
