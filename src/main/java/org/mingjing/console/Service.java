package org.mingjing.console;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mingjing.access.AccessParts;
import org.mingjing.author.trial.Trial;
import org.mingjing.door.DoorParts;
import org.mingjing.door.OwnHosts;
import org.mingjing.door.RequestLanguages;
import org.mingjing.database.ServiceClaim;
import org.mingjing.drivers.Installation;
import org.mingjing.log.LedgerKey;
import org.mingjing.log.merkle.VerifierKey;
import org.mingjing.people.FirstAccounts;
import org.mingjing.people.PeopleParts;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The service. Its database is opened by the installation, so Spring's own database set-up stays off. */
@SpringBootApplication(scanBasePackages = {
        "org.mingjing.console", "org.mingjing.notices", "org.mingjing.hall", "org.mingjing.oidc", "org.mingjing.wall",
        "org.mingjing.admin"},
        exclude = DataSourceAutoConfiguration.class)
@Import({DoorParts.class, PeopleParts.class, AccessParts.class})
public class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    /**
     * Starts the service and returns when it answers.
     *
     * @param home folder of the installation
     * @param databaseUrl JDBC address of an external PostgreSQL, null for the embedded one
     * @param rules further folders of rule packages
     * @param reach where it listens and for which hosts it answers
     * @param empty whether an empty database stays empty; otherwise a generated county arrives in it, behind the start
     * @param language spoken to requests that ask for none
     * @throws org.mingjing.database.LedgerException if the database cannot be opened or has another service
     */
    public static ConfigurableApplicationContext start(
            Path home, @Nullable String databaseUrl, List<Path> rules, Reach reach, boolean empty, Language language) {
        return start(home, databaseUrl, rules, reach, empty, language, Clock.systemUTC());
    }

    /** Likewise, by another clock than that of the machine. */
    static ConfigurableApplicationContext start(Path home, @Nullable String databaseUrl, List<Path> rules, Reach reach, boolean empty,
            Language language, Clock clock) {
        reach.requireSafe(reach.address());
        OwnHosts hosts = new OwnHosts(reach.address(), reach.hosts());
        // Opened before Spring starts, so that what keeps it from opening is said in its own words.
        CompileMeter compilations = new CompileMeter();
        Installation installation = Installation.open(new Installation.Options(
                home, databaseUrl, rules, clock, compilations).warm());
        ServiceClaim claim = claim(installation);
        DemoCounty county = DemoCounty.begin(installation, home, empty);
        SpringApplication application = new SpringApplication(Service.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(reach.properties());
        application.addInitializers(context -> {
            // Settings beside the command line may name another address.
            reach.requireSafe(context.getEnvironment().getProperty("server.address", reach.address()));
            register((GenericApplicationContext) context, installation, claim, home);
            registerCounty((GenericApplicationContext) context, county);
            ((GenericApplicationContext) context).registerBean(CompileMeter.class, () -> compilations);
            ((GenericApplicationContext) context).registerBean(OwnHosts.class, () -> hosts);
            ((GenericApplicationContext) context).registerBean(RequestLanguages.class, () -> new RequestLanguages(language));
        });
        ConfigurableApplicationContext context = application.run();
        FirstPeople.make(installation, context.getBean(FirstAccounts.class), county.awaitWritten(),
                context.getEnvironment().getProperty("mingjing.people.new-administrator"), language);
        installation.awaitWarmUp().forEach(refused -> LOG.error("{}", refused));
        Trial.rightsLeft().forEach(left -> LOG.warn("{}", left));
        LOG.info("Mingjing 明镜 is ready at {}://{}:{}", reach.scheme(), reach.address(),
                context.getEnvironment().getProperty("local.server.port"));
        return context;
    }

    // The thread that watches the database must not wait for the end: what ends the service closes its claim.
    private static void end(Sentence why) {
        LOG.error(why.toString());
        new Thread(() -> System.exit(1), "end").start();
    }

    private static ServiceClaim claim(Installation installation) {
        try {
            return installation.database().claimService(Service::end);
        } catch (RuntimeException e) {
            installation.close();
            throw e;
        }
    }

    // Ends before the installation does, which it fills.
    private static void registerCounty(GenericApplicationContext context, DemoCounty county) {
        context.registerBean(DemoCounty.class, () -> county, bean -> bean.setDependsOn("org.mingjing.drivers.Installation"));
    }

    // The claim depends on nothing and is given up before the installation closes, as it is registered after it.
    private static void register(
            GenericApplicationContext context, Installation installation, ServiceClaim claim, Path home) {
        context.registerBean(Installation.class, () -> installation, bean -> bean.setDestroyMethodName("close"));
        context.registerBean(ServiceClaim.class, () -> claim, bean -> {
            bean.setDestroyMethodName("close");
            bean.setDependsOn("org.mingjing.drivers.Installation");
        });
        // The pool belongs to the installation, which closes it; here it is shown to health and metrics.
        context.registerBean(DataSource.class, () -> installation.database().dataSource(), bean -> {
            bean.setDestroyMethodName("");
            bean.setDependsOn("org.mingjing.drivers.Installation");
        });
        context.registerBean(VerifierKey.class, () -> LedgerKey.in(home).verifier());
    }
}
