package org.mingjing.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.CountedDifferences;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.Replay;
import org.mingjing.drivers.ReplayProgress;
import org.mingjing.drivers.ReplayRange;
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

    @Override
    public Integer call() {
        Effort effort = Effort.begin();
        PrintWriter err = spec.commandLine().getErr();
        try (Installation installation = program.openToAssess(); TaskBar bar = new TaskBar()) {
            DifferencesText[] text = new DifferencesText[1];
            result.write(spec.commandLine().getOut(), out -> {
                text[0] = new DifferencesText("replaying", bar, out);
                replay(installation, new ReplayRange(from, to, knownAt), text[0]);
                text[0].flush();
            });
            bar.close();
            effort.tell(text[0].counts().decisions(), "decisions", err);
            return tell(text[0].counts(), err);
        }
    }

    private static int tell(CountedDifferences text, PrintWriter err) {
        err.printf(Locale.ROOT, "Replayed %,d decisions%s; %,d differences in %,d cases%s.%n", text.decisions(),
                text.failures() == 0 ? "" : String.format(Locale.ROOT, " and %,d looks that failed", text.failures()),
                text.differences(), text.cases(), text.ofOtherMeaning() == 0 ? "" : String.format(Locale.ROOT,
                        "; %,d more were made by another meaning of the engine and come out otherwise today",
                        text.ofOtherMeaning()));
        return text.differences() + text.ofOtherMeaning() == 0 ? MingjingCommand.OK : MingjingCommand.DIFFERS;
    }

    private void replay(Installation installation, ReplayRange range, ReplayProgress progress) {
        try (Replay replay = packageVersion == null ? Replay.asRecorded(installation)
                : Replay.with(installation, NamedPackage.find(installation, packageVersion))) {
            replay.run(range, progress);
        }
    }
}
