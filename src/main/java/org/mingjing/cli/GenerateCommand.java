package org.mingjing.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.county.County;
import org.mingjing.county.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code generate}: a synthetic county with the findings that must stand. */
@Command(name = "generate", mixinStandardHelpOptions = true,
        description = "Write a synthetic county: facts, registry, and the findings that must stand.")
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--cases", required = true, paramLabel = "N", description = "Number of cases.")
    private int cases;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "The same seed gives the same bytes.")
    private long seed;

    @Option(names = "--as-of", paramLabel = "INSTANT", converter = InstantOption.class,
            description = "Cases fall in the 12 months before this instant. Default: the county's own.")
    private @Nullable Instant asOf;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path folder = Path.of("county");

    @Override
    public Integer call() {
        Instant at = asOf == null ? County.defaultAsOf() : asOf;
        Summary county = County.generate(cases, seed, at, folder);
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, "cases       %,10d   as of %s%n", county.cases(), at);
        out.printf(Locale.ROOT, "facts       %,10d   in %,d lines%n", county.facts(), county.lines());
        out.printf(Locale.ROOT, "registry    %,10d%n", county.registryEntries());
        out.printf(Locale.ROOT, "findings    %,10d   that must stand after import and sweep:%n", county.findings());
        county.findingsByRuleAndLevel().forEach((rule, count) -> out.printf(Locale.ROOT, "  %-36s %,8d%n", rule, count));
        return MingjingCommand.OK;
    }
}
