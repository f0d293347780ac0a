package org.mingjing.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.ledger.Conflict;
import org.mingjing.run.Installation;
import org.mingjing.run.SheetText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code conflicts}: lists the facts kept for review that nobody has looked at yet. */
@Command(name = "conflicts", mixinStandardHelpOptions = true, subcommands = ConflictsReviewCommand.class,
        description = "List facts that came with a known id and version, but with other content.")
final class ConflictsCommand implements Callable<Integer> {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n').setHeader("record", "source",
            "factId", "version", "case", "node", "occurredAt", "recorded", "reviewedBy", "note").get();
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 1_000;

    @ParentCommand
    private MingjingCommand program = new MingjingCommand();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--all", description = "Also those that somebody has looked at.")
    private boolean all;

    @Option(names = "--format", defaultValue = "csv", description = "csv or json (one object a line: the record as it is).")
    private Format format = Format.CSV;

    @Mixin
    private ResultOptions result = new ResultOptions();

    MingjingCommand program() {
        return program;
    }

    @Override
    public Integer call() {
        try (Installation installation = program.open()) {
            result.write(spec.commandLine().getOut(), out -> write(installation, out));
            spec.commandLine().getErr().printf(Locale.ROOT, "%,d conflicts that nobody has looked at.%n",
                    installation.ledger().conflicts().open());
        }
        return MingjingCommand.OK;
    }

    private void write(Installation installation, Writer out) throws IOException {
        CSVPrinter printer = format == Format.CSV ? new CSVPrinter(out, FORMAT) : null;
        long after = -1;
        List<Conflict> page;
        do {
            page = installation.ledger().conflicts().list(after, all, PAGE);
            for (Conflict conflict : page) {
                after = conflict.seq();
                if (printer == null) {
                    out.append(conflict.body().json()).append('\n');
                } else {
                    print(conflict, printer);
                }
            }
        } while (page.size() == PAGE);
        out.flush();
    }

    private static void print(Conflict conflict, CSVPrinter printer) throws IOException {
        JsonNode body = JSON.readTree(conflict.body().json());
        JsonNode fact = body.path("fact");
        printer.printRecord(conflict.seq(), text(fact, "source"), text(fact, "factId"), fact.path("version").asLong(0),
                text(fact, "caseId"), text(fact, "node"), text(fact, "occurredAt"), text(body, "receivedAt"),
                conflict.review() == null ? "" : SheetText.cell(conflict.review().by()),
                conflict.review() == null ? "" : SheetText.cell(conflict.review().note()));
    }

    private static String text(JsonNode object, String name) {
        return SheetText.cell(object.path(name).asString(""));
    }
}
