package org.mingjing.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.county.County;
import org.mingjing.county.Summary;
import org.mingjing.texts.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code generate}: a synthetic county with the findings that must stand. */
@Command(name = "generate", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Option(names = "--cases", required = true, paramLabel = "N")
    private int cases;

    @Option(names = "--seed", required = true, paramLabel = "S")
    private long seed;

    @Option(names = "--as-of", paramLabel = "INSTANT", converter = InstantOption.class)
    private @Nullable Instant asOf;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path folder = Path.of("county");

    @Override
    public Integer call() {
        Instant at = asOf == null ? County.defaultAsOf() : asOf;
        Summary county = County.generate(cases, seed, at, folder);
        Voice out = program.out();
        out.count("cli.label-cases", county.cases(), Sentence.of("cli.as-of", at));
        out.count("cli.label-facts", county.facts(), Sentence.of("cli.generated-lines", county.lines()));
        out.count("cli.label-registry", county.registryEntries());
        out.count("cli.label-findings", county.findings(), Sentence.of("cli.generated-findings"));
        county.findingsByRuleAndLevel().forEach((rule, count) -> out.to().printf(Locale.ROOT, "  %-36s %,8d%n", rule, count));
        return MingjingCommand.OK;
    }
}
