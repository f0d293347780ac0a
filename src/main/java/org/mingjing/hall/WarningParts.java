package org.mingjing.hall;

import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Installation;
import org.mingjing.files.FileIntake;
import org.mingjing.files.FileSettings;
import org.mingjing.files.KeptFiles;
import org.mingjing.people.Account;
import org.mingjing.looks.DossierRequests;
import org.mingjing.looks.Openings;
import org.mingjing.looks.Purposes;
import org.mingjing.people.Accounts;
import org.mingjing.score.Correcting;
import org.mingjing.warn.Acting;
import org.mingjing.warn.Assignees;
import org.mingjing.warn.Following;
import org.mingjing.warn.Giving;
import org.mingjing.warn.Handling;
import org.mingjing.warn.ScoreCorrections;
import org.mingjing.warn.TaskActing;
import org.mingjing.warn.Tasks;
import org.mingjing.warn.Telling;
import org.mingjing.warn.Warnings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts by which warnings are followed, acted on and told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WarningSettings.class, FileSettings.class})
class WarningParts {

    @Bean
    Handling handling(Installation installation, Telling telling) {
        return new Handling(installation, telling);
    }

    @Bean
    Warnings warnings(Installation installation) {
        return new Warnings(installation);
    }

    @Bean
    Following following(Installation installation, Assessing assessing, Handling handling) {
        return new Following(installation, assessing, handling);
    }

    @Bean
    Assignees assignees(Accounts accounts) {
        return name -> accounts.find(name).filter(account -> !account.locked()).map(Account::person);
    }

    @Bean
    Acting acting(Installation installation, Assessing assessing, Handling handling, Assignees assignees) {
        return new Acting(installation, assessing, handling, assignees);
    }

    @Bean
    FileIntake fileIntake(Installation installation, FileSettings settings) {
        return new FileIntake(installation, settings);
    }

    @Bean
    KeptFiles keptFiles(Installation installation) {
        return new KeptFiles(installation);
    }

    @Bean
    DossierRequests dossierRequests(Installation installation, Purposes purposes, Openings openings) {
        return new DossierRequests(installation, purposes, openings);
    }

    @Bean
    Correcting correcting(Installation installation, Assessing assessing, Handling handling) {
        return new Correcting(installation, new ScoreCorrections(installation, assessing, handling));
    }

    @Bean
    Giving giving(Installation installation, Assessing assessing, Handling handling) {
        return new Giving(installation, assessing, handling);
    }

    @Bean
    Tasks tasks(Installation installation) {
        return new Tasks(installation);
    }

    @Bean
    TaskActing taskActing(Installation installation, Assessing assessing, Handling handling, Warnings warnings) {
        return new TaskActing(installation, assessing, handling, warnings);
    }
}
