package org.mingjing.people;

import javax.sql.DataSource;
import org.mingjing.drivers.Installation;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.transaction.PlatformTransactionManager;

/** The parts of this room, in the order in which they need each other. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PeopleSettings.class)
public class PeopleParts {

    @Bean
    RecordedChanges recordedChanges(PlatformTransactionManager transactions, DataSource dataSource, Installation installation) {
        return new RecordedChanges(transactions, dataSource, installation);
    }

    @Bean
    Passwords passwords(PeopleSettings settings) {
        return new Passwords(settings.passwords());
    }

    @Bean
    Accounts accounts(JdbcAggregateOperations rows, RecordedChanges changes, Passwords passwords, OpenSessions sessions) {
        return new Accounts(rows, changes, passwords, sessions);
    }

    @Bean
    AccountHistory accountHistory(Installation installation) {
        return new AccountHistory(installation);
    }

    @Bean
    SignIn signIn(Accounts accounts, Passwords passwords, PeopleSettings settings) {
        return new SignIn(accounts, passwords, new PasswordRules(settings.passwords()), settings.attempts());
    }

    @Bean
    FirstAccounts firstAccounts(Accounts accounts, RecordedChanges changes) {
        return new FirstAccounts(accounts, changes);
    }

    @Bean
    SourceTokens sourceTokens(JdbcAggregateOperations rows, RecordedChanges changes, PeopleSettings settings) {
        return new SourceTokens(rows, changes, settings.tokens());
    }

    @Bean
    Snoozes snoozes(JdbcAggregateOperations rows, RecordedChanges changes) {
        return new Snoozes(rows, changes);
    }

    @Bean
    RequestRates requestRates(PeopleSettings settings) {
        return new RequestRates(settings);
    }
}
