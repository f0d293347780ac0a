package org.mingjing.scenario;
import org.junit.jupiter.api.Test;
import org.mingjing.rules.PackageSource;
class MutateBuiltIn {
    @Test void go() {
        for (var rules : PackageSource.builtIn()) {
            long t = System.nanoTime();
            var out = ScenarioMutation.run(rules, ScenariosTest.files(rules), x -> { });
            System.out.println("MUT " + rules.id() + " tried " + out.tried() + " survivors " + out.survivors().size() + " " + (System.nanoTime() - t) / 1000000 + " ms");
            out.survivors().forEach(m -> System.out.println("MUT " + m));
        }
    }
}
