package org.mingjing.notices;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mingjing.audit.Anchors;
import org.mingjing.audit.Fault;
import org.mingjing.audit.RecordVerifier;
import org.mingjing.log.LedgerKey;
import org.mingjing.people.Person;
import org.mingjing.warn.Handling;
import org.mingjing.warn.ToldHall;

/** A hall whose people are told by channels of the test. */
final class TellingHall implements AutoCloseable {

    final ToldHall hall;
    final List<OpenChannel> channels = new ArrayList<>();
    final Map<String, Contact> contacts = new HashMap<>();
    final Outbox outbox;
    final Deliveries deliveries;
    final Dispatch dispatch;
    private final Path home;

    TellingHall(Path home) throws Exception {
        this.home = home;
        this.hall = new ToldHall(home, installation -> new Recipients(installation, ToldHall::people, () -> contacts, () -> channels));
        this.outbox = new Outbox(hall.installation());
        this.deliveries = new Deliveries(hall.installation());
        this.dispatch = new Dispatch(hall.installation(), outbox, new MessageWriter(hall.installation(), new Handling(hall.installation()),
                TellingHall::person, account -> contacts.getOrDefault(account, Contact.none(account)),
                new NoticeSettings("https://mingjing.example", "zh", 5)), Duration.ofSeconds(5));
    }

    private static Optional<Person> person(String account) {
        return ToldHall.people().stream().filter(person -> person.account().equals(account)).findFirst();
    }

    OpenChannel channel(String id, ChannelKind kind, Map<String, String> set) {
        OpenChannel channel = new OpenChannel(id, kind, ChannelKinds.settings(kind, new TreeMap<>(set), Map.of()));
        channels.add(channel);
        return channel;
    }

    /** Works off what is due by all channels. */
    void tell() {
        channels.forEach(dispatch::round);
    }

    TellingHall tellOn(String minutes) {
        hall.on(minutes);
        tell();
        return this;
    }

    List<String> states() {
        return deliveries.list("", "", "", 200).deliveries().stream().map(line -> line.progress().state()).toList();
    }

    List<Fault> faults() {
        return RecordVerifier.ofEverything().verify(hall.installation().database().dataSource(), LedgerKey.in(home).verifier(), Anchors.none()).faults();
    }

    @Override
    public void close() throws Exception {
        hall.close();
    }
}
