package org.mingjing.notices;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Account;
import org.mingjing.people.Accounts;
import org.mingjing.people.RecordedChanges;
import org.mingjing.warn.Handling;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;

/** The parts of this room, in the order in which they need each other. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeParts {

    @Bean
    Seal seal(Installation installation) {
        return new Seal(installation.home());
    }

    @Bean
    ChannelKinds channelKinds(List<ChannelKind> kinds) {
        return new ChannelKinds(kinds);
    }

    @Bean
    Channels channels(JdbcAggregateOperations rows, RecordedChanges changes, ChannelKinds kinds, Seal seal) {
        return new Channels(rows, changes, kinds, seal);
    }

    @Bean
    Contacts contacts(JdbcAggregateOperations rows, RecordedChanges changes, Seal seal) {
        return new Contacts(rows, changes, seal);
    }

    @Bean
    OpenChannels openChannels(Channels channels, ChannelKinds kinds) {
        return new OpenChannels(channels, kinds);
    }

    @Bean
    Recipients recipients(Installation installation, Accounts accounts, Contacts contacts, OpenChannels channels) {
        return new Recipients(installation,
                () -> accounts.all().stream().filter(account -> !account.locked()).map(Account::person).toList(), contacts::all, channels::all);
    }

    @Bean
    Outbox outbox(Installation installation) {
        return new Outbox(installation);
    }

    @Bean
    Dispatch dispatch(Installation installation, Outbox outbox, Accounts accounts, Contacts contacts, NoticeSettings settings) {
        MessageWriter writer = new MessageWriter(installation, new Handling(installation),
                name -> accounts.find(name).map(Account::person), contacts::of, settings);
        return new Dispatch(installation, outbox, writer, Duration.ofSeconds(settings.pauseSeconds()));
    }

    @Bean
    Task<Void> channelTask(OpenChannels channels, Dispatch dispatch, NoticeSettings settings) {
        return ChannelTasks.task(channels::find, dispatch, Duration.ofSeconds(settings.pauseSeconds()));
    }

    @Bean
    Notices notices(Channels channels, OpenChannels open, Dispatch dispatch, Outbox outbox, ObjectProvider<Scheduler> jobs) {
        return new Notices(channels, open, dispatch, outbox, jobs::getObject);
    }

    /** Has each channel worked on when the service is ready, also one that was made while no service ran. */
    @Bean
    Begin begin(Notices notices) {
        return new Begin(notices);
    }

    /** Begins when the service is ready. */
    record Begin(Notices notices) {

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            notices.wakeAll();
        }
    }
}
