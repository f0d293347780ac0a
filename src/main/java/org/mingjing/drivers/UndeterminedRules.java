package org.mingjing.drivers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.clocks.Undetermined;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.facts.CaseFile;
import org.mingjing.ledger.decisions.Decisions;
import org.mingjing.ledger.decisions.RecordedDecision;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.Language;

/**
 * The rules of which nobody can tell yet whether they hold, with what is missing. The newest decision of each case names the
 * rules; what is missing is found by making that decision again.
 */
public final class UndeterminedRules implements AutoCloseable {

    private static final String UNWRITTEN = "drivers.undetermined-unwritten";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setRecordSeparator('\n')
            .setHeader("case", "rule", "missing", "evidence", "package", "version", "asOf").get();
    private static final int PAGE_CASES = 1_000;

    private final Installation installation;
    private final Language language;
    private final VisibleCases seen;
    private final Conveyor conveyor = new Conveyor();

    /** @param language in which it is told what is missing */
    public UndeterminedRules(Installation installation, Language language) {
        this(installation, language, Visibility.ALL);
    }

    /** Likewise. @param visible whose matters are seen by whom it is told */
    public UndeterminedRules(Installation installation, Language language, Visibility visible) {
        this.installation = installation;
        this.language = language;
        this.seen = new VisibleCases(installation, visible);
    }

    /** Writes them as CSV, by case. @param packageId of this package alone, "" for all */
    public void write(String packageId, Appendable out) {
        try {
            CSVPrinter printer = new CSVPrinter(out, FORMAT);
            Decisions decisions = installation.ledger().decisions();
            RecordedCases cases = new RecordedCases(installation.ledger(), installation.ledger().now());
            String[] after = {""};
            conveyor.run(() -> {
                List<String> caseIds = decisions.cases(after[0], PAGE_CASES);
                if (caseIds.isEmpty()) {
                    return null;
                }
                after[0] = caseIds.get(caseIds.size() - 1);
                Set<String> visible = seen.among(caseIds);
                List<RecordedDecision> open = decisions.undetermined(caseIds).stream().filter(one -> visible.contains(one.caseId()))
                        .filter(one -> packageId.isEmpty() || packageId.equals(one.rules().id())).toList();
                return cases.batch(open, this::rows, found -> SheetRows.print(found, printer, UNWRITTEN));
            });
            printer.flush();
        } catch (IOException e) {
            throw new FileFailed(e, UNWRITTEN);
        }
    }

    private List<List<String>> rows(RecordedDecision decision, CaseFile caseFile) {
        RulePackage rules = installation.recordedPackages().get(decision.packageHash());
        List<Undetermined> open;
        try {
            open = installation.assessors().of(rules).assess(caseFile, decision.asOf()).undetermined();
        } catch (AssessmentFailed e) {
            return List.of(row(decision, "", e.sentence().in(language), ""));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Undetermined one : open) {
            rows.add(row(decision, one.rule(), one.what().in(language),
                    one.evidence().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
        return rows;
    }

    private static List<String> row(RecordedDecision decision, String rule, String missing, String evidence) {
        return List.of(decision.caseId(), rule, missing, evidence, decision.rules().id(), decision.rules().version(),
                decision.asOf().toString());
    }

    @Override
    public void close() {
        conveyor.close();
    }
}
