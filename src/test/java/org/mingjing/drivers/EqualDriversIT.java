package org.mingjing.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.assess.AssessmentJson;
import org.mingjing.assess.Assessor;
import org.mingjing.assess.Assessors;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Registry;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.ledger.decisions.RecordedDecision;
import org.mingjing.log.LogPosition;
import org.mingjing.rules.PackageSource;

/** The same facts as of the same instant give the same bytes, whoever asks. */
class EqualDriversIT {

    private static final String PACKAGE = "cn-licensing";

    @TempDir
    Path folder;

    private CountyLines county;

    @BeforeEach
    void generate() throws Exception {
        county = CountyLines.make(folder.resolve("county"), 300, 8);
    }

    @Test
    void live_sweep_and_replay_decide_as_the_pure_function_does() throws Exception {
        Map<String, String> pure = pure();

        assertThat(pure).hasSize(300);
        assertThat(live()).isEqualTo(pure);
        assertThat(swept()).isEqualTo(pure);
    }

    /** Case to digest, by nothing but the function over all facts. */
    private Map<String, String> pure() {
        Map<String, NodeFact> current = new TreeMap<>();
        county.facts().forEach(fact -> current.merge(fact.factId(), fact, (a, b) -> b.version() > a.version() ? b : a));
        Map<String, List<NodeFact>> cases = new TreeMap<>();
        current.values().forEach(fact -> cases.computeIfAbsent(fact.caseId(), id -> new ArrayList<>()).add(fact));
        Registry registry = Registry.of(county.registry());
        Map<String, String> digests = new TreeMap<>();
        try (Assessors assessors = new Assessors(1)) {
            Assessor assessor = assessors.of(PackageSource.builtIn(PACKAGE));
            cases.forEach((id, facts) -> digests.put(id,
                    AssessmentJson.digest(assessor.assess(CaseFile.of(id, facts, registry), county.asOf()))));
        }
        return digests;
    }

    private Map<String, String> live() throws Exception {
        List<NodeFact> disordered = new ArrayList<>(county.facts());
        Collections.shuffle(disordered, new Random(4));
        return decided((installation, assessing) -> {
            Intake intake = new Intake(installation, assessing);
            intake.receiveEntries(county.registry());
            for (int from = 0; from < disordered.size(); from += 100) {
                intake.receive(disordered.subList(from, Math.min(disordered.size(), from + 100)));
            }
        });
    }

    private Map<String, String> swept() throws Exception {
        return decided((installation, assessing) -> {
            installation.ledger().receive(county.facts(), county.asOf());
            installation.ledger().receiveEntries(county.registry(), county.asOf());
            new Sweep(assessing).run(county.asOf());
        });
    }

    private interface Driver {
        void drive(Installation installation, Assessing assessing);
    }

    /** Case to the digest of its newest decision, after every decision was made again by a replay. */
    private Map<String, String> decided(Driver driver) throws Exception {
        try (TestDatabase database = TestDatabase.create();
                Installation installation = Installation.open(new Installation.Options(folder, database.url(), List.of(),
                        new SettableClock(county.asOf()), compiling -> () -> { }));
                Assessing assessing = new Assessing(installation, batch -> assertThat(batch.failures()).isEmpty())) {
            driver.drive(installation, assessing);
            try (Replay replay = Replay.asRecorded(installation)) {
                replay.run(ReplayRange.ALL, (decisions, differences) -> assertThat(differences).isEmpty());
            }
            Map<String, String> digests = new TreeMap<>();
            LogPosition known = installation.ledger().now();
            List<String> cases = installation.ledger().decisions().cases("", 1_000);
            for (RecordedDecision decision : installation.ledger().decisions().newest(PACKAGE, known, cases)) {
                digests.put(decision.caseId(), decision.resultDigest());
            }
            return digests;
        }
    }
}
