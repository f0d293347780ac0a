package org.mingjing.drivers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.assess.Assessors;
import org.mingjing.database.Database;
import org.mingjing.engine.EngineChoice;
import org.mingjing.engine.Engines;
import org.mingjing.engine.Fallbacks;
import org.mingjing.ledger.Ledger;
import org.mingjing.ledger.decisions.Adoption;
import org.mingjing.log.KeyOfRecord;
import org.mingjing.log.LedgerKey;
import org.mingjing.rules.PackageShelf;
import org.mingjing.rules.PackageSource;
import org.mingjing.rules.RulePackage;
import org.mingjing.texts.Sentence;

/**
 * An installation of Mingjing: a home folder, its database with the ledger, and the rule packages in force. Commands
 * and the service open one, work with it and close it.
 */
public final class Installation implements AutoCloseable {

    private static final int PACKAGES_KEPT_COMPILED_MAX = 128;

    private final Path home;
    private final Database database;
    private final Ledger ledger;
    private final PackageShelf shelf;
    private final RecordedPackages recordedPackages;
    private final CaseNotes caseNotes;
    private final Assessors assessors;
    private final Clock clock;
    private final WarmUp warmUp;
    private boolean closed;

    private Installation(Path home, Database database, Ledger ledger, PackageShelf shelf, Assessors assessors, Clock clock,
            WarmUp warmUp) {
        this.home = home;
        this.database = database;
        this.ledger = ledger;
        this.shelf = shelf;
        this.recordedPackages = new RecordedPackages(ledger, shelf);
        this.caseNotes = new CaseNotes(shelf);
        this.assessors = assessors;
        this.clock = clock;
        this.warmUp = warmUp;
    }

    /**
     * What to open.
     *
     * @param home folder of the installation
     * @param databaseUrl JDBC address of an external PostgreSQL, null for the embedded one in the home
     * @param rules further folders of rule packages
     * @param clock gives the time at which things are received and recorded, never seen by a rule
     * @param compilations told of each compilation of a package, for metrics
     * @param engines who asks tables and matches rules when cases are assessed
     * @param warmUp whether to compile the packages in use at once, beside what else is done
     */
    public record Options(
            Path home,
            @Nullable String databaseUrl,
            List<Path> rules,
            Clock clock,
            Assessors.CompilationObserver compilations,
            EngineChoice engines,
            boolean warmUp) {

        public Options {
            rules = List.copyOf(rules);
        }

        public Options(Path home, @Nullable String databaseUrl, List<Path> rules, Clock clock,
                Assessors.CompilationObserver compilations) {
            this(home, databaseUrl, rules, clock, compilations, EngineChoice.FAST, false);
        }

        // Compiled packages are kept under a seal of the key, which is therefore made before they are compiled. Where there
        // may be a record already, that is looked at first.
        private boolean isFirstStart() {
            return databaseUrl == null && !Files.exists(Database.embeddedFolder(home)) && !LedgerKey.isIn(home);
        }

        /** The same with other engines. */
        public Options with(EngineChoice other) {
            return new Options(home, databaseUrl, rules, clock, compilations, other, warmUp);
        }

        public static Options of(Path home, @Nullable String databaseUrl, List<Path> rules) {
            return new Options(home, databaseUrl, rules, Clock.systemUTC(), compiling -> () -> { });
        }

        /** The same with packages compiled at once. */
        public Options warm() {
            return new Options(home, databaseUrl, rules, clock, compilations, engines, true);
        }
    }

    /**
     * Opens the installation. Built-in packages, those of the given folders and those recorded by earlier use are known.
     *
     * @throws org.mingjing.rules.FaultyPackage if a package cannot be read
     * @throws org.mingjing.database.LedgerException if the database cannot be opened
     */
    public static Installation open(Options options) {
        List<RulePackage> packages = new ArrayList<>(PackageSource.builtIn());
        for (Path folder : options.rules()) {
            PackageSource.foldersIn(folder).forEach(found -> packages.add(PackageSource.read(found)));
        }
        if (options.isFirstStart()) {
            LedgerKey.in(options.home());
        }
        Engines engines = new Engines(
                options.engines(), new CompiledInHome(options.home(), new HomeKey(options.home())), new Fallbacks());
        Assessors assessors = new Assessors(PACKAGES_KEPT_COMPILED_MAX, options.compilations(), engines);
        WarmUp warmUp = WarmUp.start(options.warmUp() ? neededSoon(packages, options.clock()) : List.of(), assessors);
        try {
            return open(options, packages, assessors, warmUp);
        } catch (RuntimeException e) {
            warmUp.stop();
            assessors.close();
            throw e;
        }
    }

    /** All but versions that come into force later, which are compiled when a case asks for them. */
    private static List<RulePackage> neededSoon(List<RulePackage> packages, Clock clock) {
        return packages.stream().filter(rules -> !rules.manifest().effectiveFrom()
                .isAfter(LocalDate.ofInstant(clock.instant(), rules.manifest().timeZone()))).toList();
    }

    private static Installation open(Options options, List<RulePackage> packages, Assessors assessors, WarmUp warmUp) {
        Database database = Database.open(options.home(), options.databaseUrl());
        try {
            Ledger ledger = Ledger.open(database, KeyOfRecord.in(options.home(), database));
            PackageShelf shelf = PackageShelf.of(packages).with(ledger.decisions().packages());
            return new Installation(options.home(), database, ledger, shelf, assessors, options.clock(), warmUp);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Waits until packages are compiled, if they are. @return a sentence about each package that cannot be used */
    public List<Sentence> awaitWarmUp() {
        return warmUp.await();
    }

    /** Folder of the installation. */
    public Path home() {
        return home;
    }

    public Database database() {
        return database;
    }

    public Ledger ledger() {
        return ledger;
    }

    /** All packages known, whether or not in force. */
    public PackageShelf shelf() {
        return shelf;
    }

    /** Which packages decide a case. @param newestFirst what was adopted */
    ApplicablePackages applicable(List<Adoption> newestFirst) {
        return new ApplicablePackages(shelf,
                new AdoptedPackages(newestFirst, adoption -> recordedPackages.get(adoption.packageHash())));
    }

    CaseNotes caseNotes() {
        return caseNotes;
    }

    RecordedPackages recordedPackages() {
        return recordedPackages;
    }

    public Assessors assessors() {
        return assessors;
    }

    public Clock clock() {
        return clock;
    }

    /** May be called more than once, also by a shutdown hook while a command ends. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            ledger.close();
            warmUp.stop();
            assessors.close();
            database.close();
        }
    }
}
