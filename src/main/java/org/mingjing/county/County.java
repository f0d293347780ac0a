package org.mingjing.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjing.calendar.WorkingCalendar;
import org.mingjing.facts.Region;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.facts.RegistryJson;
import org.mingjing.texts.WrongInput;

/**
 * A synthetic county of the size that Quangang (泉港区) published, with licensing cases of the twelve months before an
 * instant. What the cases must lead to is known from how they were planned, not from assessing them.
 */
public final class County {

    private static final String MANIFEST = "county.yaml";

    private final Plan plan = PlanFile.builtIn();
    private final TruthTable truth = TruthTable.builtIn();
    private final Office office = new Office(WorkingCalendar.builtIn(plan.days().calendar()), plan.days().office());

    private County() {}

    /** The instant as of which a county is generated when nobody asks for another; fixed, never the wall clock. */
    public static Instant defaultAsOf() {
        return PlanFile.builtIn().days().asOf();
    }

    /** The last instant as of which a county can be generated: the end of the last day the working calendar knows. */
    public static Instant latestAsOf() {
        County county = new County();
        return county.plan.days().calendarUntil().plusDays(1).atStartOfDay(county.office.zone()).toInstant().minusMillis(1);
    }

    /** Somebody of the county. @param department code @param official code */
    public record Named(String department, String official) {}

    /** The official whom most cards of a generated county name, empty if they name nobody. @param folder to which it was written */
    public static Optional<Named> mostNamed(Path folder) {
        return MostNamed.in(folder.resolve("truth.csv"));
    }

    /** Whether the folder holds a county that was written to its end. */
    public static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(MANIFEST));
    }

    /** Code of the region that is the county. */
    public static String regionCode() {
        return PlanFile.builtIn().registry().regions().county().code();
    }

    /**
     * Writes {@code registry.ndjson.gz}, {@code facts.ndjson.gz}, {@code truth.csv} (findings of the package
     * {@code cn-licensing}, in the columns and the order in which findings are exported) and {@code county.yaml}.
     * The same arguments give the same bytes. Needs no more memory for many cases than for few.
     *
     * @param cases how many cases, 1 or more
     * @param seed any number; another one gives another county
     * @param asOf the instant up to which facts are known; near the end of the known working calendar there are fewer
     *     open cases, since their periods would leave it
     * @param out folder to write to, made if it is not there; files of these names are replaced
     * @throws IllegalArgumentException with a sentence if there is nothing to write, or the calendar or the law
     *     do not reach
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static Summary generate(int cases, long seed, Instant asOf, Path out) {
        return new County().write(cases, seed, asOf.truncatedTo(ChronoUnit.MILLIS), out);
    }

    private Summary write(int cases, long seed, Instant asOf, Path out) {
        check(cases, asOf);
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Region> regions = Towns.of(plan);
        Departments departments = new Departments(plan);
        Powers powers = new Powers(plan, departments.codes(), seed);
        List<RegistryEntry> registry = new ArrayList<>(regions);
        registry.addAll(departments.entries());
        registry.addAll(powers.all());
        writeRegistry(registry, out);
        List<String> towns = regions.stream().filter(region -> region.level().equals("town")).map(Region::code).toList();
        Crews crews = new Crews(departments, plan.registry().regions().county().code(), towns);
        CaseMaker maker = new CaseMaker(plan, seed, asOf, truth, office, powers, crews);
        Summary summary = writeCases(maker, cases, seed, asOf, registry.size(), out);
        writeManifest(summary, seed, asOf, out);
        return summary;
    }

    private void check(int cases, Instant asOf) {
        if (cases < 1) {
            throw WrongInput.of("county.no-cases", cases);
        }
        LocalDate first = plan.days().casesFrom().plusMonths(plan.days().periodMonths());
        LocalDate day = office.dayOf(asOf);
        if (day.isBefore(first) || day.isAfter(plan.days().calendarUntil())) {
            throw WrongInput.of("county.day-unknown", first, plan.days().calendarUntil(), day);
        }
    }

    private static void writeRegistry(List<RegistryEntry> registry, Path out) {
        try (TextFile file = new TextFile(out.resolve("registry.ndjson.gz"))) {
            registry.forEach(entry -> file.line(RegistryJson.write(entry)));
        }
    }

    private Summary writeCases(CaseMaker maker, int cases, long seed, Instant asOf, int registryEntries, Path out) {
        try (TextFile facts = new TextFile(out.resolve("facts.ndjson.gz"));
                TruthFile findings = new TruthFile(out.resolve("truth.csv"))) {
            DisorderedFacts lines = new DisorderedFacts(plan.cases().noise(), seed, asOf, facts::line);
            for (int index = 0; index < cases; index++) {
                Case made = maker.make(index);
                lines.write(made, index);
                findings.write(made);
            }
            lines.finish();
            return Summary.of(cases, lines, registryEntries, findings.countByRuleAndLevel());
        }
    }

    private void writeManifest(Summary summary, long seed, Instant asOf, Path out) {
        try (TextFile file = new TextFile(out.resolve(MANIFEST))) {
            file.line("seed: " + seed);
            file.line("asOf: " + office.text(asOf));
            file.line("cases: " + summary.cases());
            file.line("facts: " + summary.facts());
            file.line("lines: " + summary.lines());
            file.line("departments: " + plan.registry().sizes().departments());
            file.line("posts: " + plan.registry().sizes().posts());
            file.line("powers: " + plan.registry().sizes().powers());
            file.line("registryEntries: " + summary.registryEntries());
            file.line("findings: " + summary.findings());
            file.line("findingsByRuleAndLevel:");
            summary.findingsByRuleAndLevel().forEach((rule, count) -> file.line("  " + rule + ": " + count));
        }
    }
}
