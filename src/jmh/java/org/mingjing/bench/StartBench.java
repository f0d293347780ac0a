package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From the start of the process to the service being ready. */
final class StartBench implements Bench {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        int repetitions = size.choose(1, 3);
        List<Measured> measured = new ArrayList<>();
        try (Workplace workplace = new Workplace(name(), size)) {
            double[] empty = new double[repetitions];
            double[] again = new double[repetitions];
            double[] county = new double[repetitions];
            for (int i = 0; i < repetitions; i++) {
                Path home = workplace.newHome();
                empty[i] = readyAfter(workplace, home, "--empty");
                again[i] = size == Size.TINY ? 0 : readyAfter(workplace, home, "--empty");
                county[i] = size == Size.TINY ? 0 : readyAfter(workplace, workplace.newHome());
            }
            measured.add(Measured.of("first start, left empty", Map.of(), "s", empty));
            measured.add(Measured.of("start", Map.of(), "s", again));
            measured.add(Measured.of("first start, with a generated county", Map.of(), "s", county));
        }
        return measured;
    }

    private static double readyAfter(Workplace workplace, Path home, String... options) throws IOException {
        try (ServiceRun service = workplace.serve(home, options)) {
            return service.readyAfterSeconds();
        }
    }
}
