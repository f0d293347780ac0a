package org.mingjing.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** From the start of the process to the service being ready, launched in several ways in turn. */
final class StartBench implements Bench {

    private static final String FIRST = "first start, left empty";
    private static final String ANEW = "start, rules compiled anew";
    private static final String AGAIN = "start";
    private static final String EXTRACTED = "start, extracted";
    private static final String ARCHIVED = "start, extracted, with a class archive";
    private static final String SIMPLER = "start, extracted, with a class archive, C1 alone";
    private static final String COUNTY = "first start, with a generated county";

    private final Map<String, List<double[]>> ready = new LinkedHashMap<>();

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Measured> run(Size size) throws Exception {
        ready.clear();
        try (Workplace workplace = new Workplace(name(), size)) {
            Launch built = workplace.program();
            if (size == Size.TINY) {
                start(workplace, FIRST, built, workplace.newHome(), "--empty");
                return measured();
            }
            Launch extracted = built.extracted(workplace.folder().resolve("extracted"));
            Launch archived = archived(workplace, extracted);
            for (int i = 0; i < 3; i++) {
                Path home = workplace.newHome();
                start(workplace, FIRST, built, home, "--empty");
                Workplace.remove(home.resolve("compiled"));
                start(workplace, ANEW, built, home, "--empty");
                start(workplace, AGAIN, built, home, "--empty");
                start(workplace, EXTRACTED, extracted, home, "--empty");
                start(workplace, ARCHIVED, archived, home, "--empty");
                start(workplace, SIMPLER, archived.with("-XX:TieredStopAtLevel=1"), home, "--empty");
                start(workplace, COUNTY, built, workplace.newHome());
            }
        }
        return measured();
    }

    /** With the classes of a second start: those of a first compile rules, which later ones load. */
    private static Launch archived(Workplace workplace, Launch extracted) throws IOException, InterruptedException {
        Path home = workplace.newHome();
        workplace.serve(extracted, home, "--empty").close();
        Path list = workplace.folder().resolve("classes.lst");
        workplace.serve(extracted.listing(list), home, "--empty").close();
        return extracted.archived(list, workplace.folder().resolve("mingjing.jsa"));
    }

    private void start(Workplace workplace, String what, Launch launch, Path home, String... options)
            throws IOException {
        try (ServiceRun service = workplace.serve(launch, home, options)) {
            ready.computeIfAbsent(what, first -> new ArrayList<>()).add(new double[] {
                service.readyAfterSeconds(), service.readyAfterProcessorSeconds()});
        }
    }

    private List<Measured> measured() {
        List<Measured> measured = new ArrayList<>();
        ready.forEach((what, samples) -> {
            measured.add(Measured.of(what, Map.of(), "s", samples.stream().mapToDouble(one -> one[0]).toArray()));
            measured.add(Measured.of(what, Map.of(), "processor s", samples.stream().mapToDouble(one -> one[1]).toArray()));
        });
        return measured;
    }
}
