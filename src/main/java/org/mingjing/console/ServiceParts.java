package org.mingjing.console;

import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.Intake;
import org.mingjing.drivers.Sweep;
import org.mingjing.looks.Openings;
import org.mingjing.looks.Purposes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the service, in the order in which they need each other. */
@Configuration(proxyBeanMethods = false)
class ServiceParts {

    @Bean(destroyMethod = "close")
    Assessing assessing(Installation installation, AssessmentMeters meters) {
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

    @Bean
    Purposes purposes(@Value("${mingjing.looks.purposes:}") String file) {
        return Purposes.read(file);
    }

    @Bean
    Openings openings(Installation installation, Purposes purposes) {
        return new Openings(installation, purposes);
    }
}
