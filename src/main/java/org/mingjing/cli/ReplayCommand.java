package org.mingjing.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.mingjing.rules.PackageId;
import org.mingjing.rules.RulePackage;
import org.mingjing.run.Difference;
import org.mingjing.run.Installation;
import org.mingjing.run.Replay;
import org.mingjing.run.ReplayProgress;
import org.mingjing.run.ReplayRange;
import org.mingjing.run.ReplayWithPackage;
import org.mingjing.run.SheetText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code replay}: makes recorded decisions again and lists what differs. */
@Command(name = "replay", mixinStandardHelpOptions = true,
        description = "Make recorded decisions again, as recorded or with another version of a package.")
final class ReplayCommand implements Callable<Integer> {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("case", "recorded", "replayed", "asOf", "change", "rule", "what").get();

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--package", paramLabel = "ID@VERSION",
            description = "Assess with this version; compares findings of the newest decision of each case.")
    private @Nullable String packageVersion;

    @Option(names = "--from", paramLabel = "INSTANT", converter = InstantOption.class,
            description = "Decisions as of this instant or later.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "INSTANT", converter = InstantOption.class,
            description = "Decisions as of an earlier instant.")
    private @Nullable Instant to;

    @Option(names = "--known-at", paramLabel = "INSTANT", converter = InstantOption.class,
            description = "Only what was known then.")
    private @Nullable Instant knownAt;

    @Mixin
    private ResultOptions result = new ResultOptions();

    private long decisions;
    private long differences;
    private long ofOtherMeaning;
    private final Set<String> differingCases = new TreeSet<>();

    @Override
    public Integer call() {
        Effort effort = Effort.begin();
        try (Installation installation = program.openToAssess()) {
            result.write(spec.commandLine().getOut(), out -> replay(installation, out));
        }
        effort.tell(decisions, "decisions", spec.commandLine().getErr());
        spec.commandLine().getErr().printf("Replayed %,d decisions; %,d differences in %,d cases%s.%n", decisions,
                differences, differingCases.size(), ofOtherMeaning == 0 ? "" : String.format(Locale.ROOT,
                        "; %,d more were made by another meaning of the engine and come out otherwise today",
                        ofOtherMeaning));
        return differences + ofOtherMeaning == 0 ? MingjingCommand.OK : MingjingCommand.DIFFERS;
    }

    private void replay(Installation installation, Writer out) throws IOException {
        ReplayRange range = new ReplayRange(from, to, knownAt);
        CSVPrinter printer = new CSVPrinter(out, FORMAT);
        try (TaskBar bar = new TaskBar()) {
            replay(installation, range, new Shown(bar, printer));
        }
        printer.flush();
    }

    /** Counts and prints what is told of each page. */
    private final class Shown implements ReplayProgress {

        private final TaskBar bar;
        private final CSVPrinter printer;
        private long expected = -1;

        Shown(TaskBar bar, CSVPrinter printer) {
            this.bar = bar;
            this.printer = printer;
        }

        @Override
        public void expected(long atMost) {
            expected = atMost;
        }

        @Override
        public void replayed(int count, List<Difference> found) {
            decisions += count;
            found.forEach(difference -> print(difference, printer));
            bar.step("replaying", decisions, Math.max(expected, decisions));
        }
    }

    private void replay(Installation installation, ReplayRange range, ReplayProgress progress) {
        if (packageVersion == null) {
            try (Replay replay = new Replay(installation)) {
                replay.asRecorded(range, progress);
            }
        } else {
            try (ReplayWithPackage replay = new ReplayWithPackage(installation, named(installation, packageVersion))) {
                replay.run(range, progress);
            }
        }
    }

    private static RulePackage named(Installation installation, String text) {
        PackageId id = PackageId.parse(text);
        return installation.shelf().find(id).orElseThrow(() -> new IllegalArgumentException("There is no package " + id
                + "; known are " + String.join(", ", installation.shelf().all().stream()
                        .map(rules -> rules.id().toString()).toList()) + ". Add its folder with --rules."));
    }

    private void print(Difference difference, CSVPrinter printer) {
        if (difference.ofOtherMeaning()) {
            ofOtherMeaning++;
        } else {
            differences++;
            differingCases.add(difference.caseId());
        }
        try {
            printer.printRecord(SheetText.cell(difference.caseId()), difference.recorded(), difference.replayed(), difference.asOf(),
                    difference.change(), SheetText.cell(difference.rule()), SheetText.cell(difference.what()));
        } catch (IOException e) {
            throw new UncheckedIOException("The differences cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
