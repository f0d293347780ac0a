package org.mingjing.console;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.mingjing.ledger.ServiceClaim;
import org.mingjing.run.Assessing;
import org.mingjing.run.Installation;
import org.mingjing.run.Intake;
import org.mingjing.run.Sweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the service, in the order in which they need each other. */
@Configuration(proxyBeanMethods = false)
class ServiceParts {

    @Bean(destroyMethod = "close")
    Installation installation(Opening opening, MeterRegistry meters) {
        return Installation.open(new Installation.Options(opening.home(), opening.databaseUrl(), opening.rules(),
                Clock.systemUTC(), new CompileMeter(meters)));
    }

    /** Two services on one home are refused. */
    @Bean(destroyMethod = "close")
    ServiceClaim serviceClaim(Installation installation) {
        return installation.database().claimService();
    }

    @Bean(destroyMethod = "close")
    Assessing assessing(Installation installation, ServiceClaim claim, AssessmentMeters meters) {
        return new Assessing(installation, meters);
    }

    @Bean
    Intake intake(Installation installation, Assessing assessing) {
        return new Intake(installation, assessing);
    }

    @Bean
    Sweep sweep(Assessing assessing) {
        return new Sweep(assessing);
    }
}
