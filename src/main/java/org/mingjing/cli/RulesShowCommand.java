package org.mingjing.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mingjing.shown.RulesPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code rules show}: the law, numbers, rows, rules, sentences and examples of a package, or of one article, as a page. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class RulesShowCommand implements Callable<Integer> {

    @ParentCommand
    private RulesCommand rulesCommand = new RulesCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "1", paramLabel = "ID[@VERSION]", descriptionKey = "named")
    private String named = "";

    @Option(names = "--article", paramLabel = "N")
    private @Nullable String article;

    @Option(names = "--as-of", paramLabel = "INSTANT", converter = InstantOption.class)
    private @Nullable Instant asOf;

    @Option(names = "--format", defaultValue = "md")
    private RulesPage.Format format = RulesPage.Format.MD;

    @Option(names = ScenarioFolder.OPTION, paramLabel = "DIR")
    private @Nullable Path scenarios;

    @Mixin
    private ResultOptions result = new ResultOptions();

    @Override
    public Integer call() {
        MingjingCommand program = rulesCommand.program();
        Instant at = asOf == null ? Instant.now() : asOf;
        ShownPackage shown = ShownPackage.find(named, program.rules(), scenarios, at);
        RulesPage page = RulesPage.of(shown.rules(), shown.examples(), shown.versions(), program.language());
        String text = article == null ? page.whole(format) : page.article(article, format);
        result.write(spec.commandLine().getOut(), out -> out.write(text));
        return MingjingCommand.OK;
    }
}
