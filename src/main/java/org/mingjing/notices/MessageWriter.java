package org.mingjing.notices;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Person;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;
import org.mingjing.warn.Handling;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Warning;
import org.mingjing.warn.WarningAnswers;
import org.mingjing.warn.Warnings;

/** Puts what is to be told into words: of the act as it is recorded, and of no person. */
final class MessageWriter {

    /** Reads acts for messages; sees nothing by itself. */
    private static final Person NOBODY = new Person("", "", List.of(), null, null, null);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Installation installation;
    private final Handling handling;
    private final Warnings warnings;
    private final Function<String, Optional<Person>> people;
    private final Function<String, Contact> contacts;
    private final NoticeSettings settings;

    MessageWriter(Installation installation, Handling handling, Function<String, Optional<Person>> people,
            Function<String, Contact> contacts, NoticeSettings settings) {
        this.installation = installation;
        this.handling = handling;
        this.warnings = new Warnings(installation);
        this.people = people;
        this.contacts = contacts;
        this.settings = settings;
    }

    /** One message of all; none if whoever it is for can no longer be reached. */
    Optional<Message> write(OpenChannel channel, List<Due> all) {
        String account = all.get(0).told().account();
        String address = channel.isOfGroup() ? "" : contacts.apply(account).by(channel.kind().reach());
        if (!channel.isOfGroup() && address.isEmpty()) {
            return Optional.empty();
        }
        Language language = channel.settings().language(people.apply(account).map(Person::language).orElse(Language.ofCode(settings.language()).orElse(Language.ZH)));
        Map<Long, Warning> acts = new HashMap<>();
        warnings.afterActs(all.stream().map(Due::act).toList()).forEach(act -> acts.put(act.seq(), act));
        List<Warning> done = all.stream().map(one -> acts.get(one.act())).toList();
        List<Map<String, Object>> told = new WarningAnswers(installation, handling, Onlooker.of(NOBODY, installation), language).acts(done);
        List<Notice> notices = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            notices.add(notice(all.get(i), told.get(i), language));
        }
        String bundle = all.get(0).bundle();
        return Optional.of(new Message(bundle.isEmpty() ? all.get(0).key() : bundle, address, language, notices));
    }

    private Notice notice(Due due, Map<String, Object> told, Language language) {
        Map<String, Object> data = new LinkedHashMap<>(told);
        data.put("recipient", due.told().recipient());
        data.put("link", link(String.valueOf(told.get("id"))));
        Map<String, String> words = new HashMap<>();
        words.put("key", due.key());
        words.put("warning", String.valueOf(told.get("id")));
        words.put("case", String.valueOf(told.get("case")));
        words.put("level", Sentence.of("notices.level-" + told.get("level")).in(language));
        words.put("act", String.valueOf(told.get("actTitle")));
        words.put("state", String.valueOf(told.get("stateTitle")));
        words.put("title", String.valueOf(told.get("title")));
        words.put("department", told.get("department") instanceof Map<?, ?> known ? String.valueOf(known.get("name")) : "");
        words.put("at", time((Instant) told.get("at")));
        words.put("due", time((Instant) told.get("dueAt")));
        words.put("link", link(String.valueOf(told.get("id"))));
        return new Notice(due.key(), words, data);
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "" : MINUTES.format(instant.atZone(QuietHours.ZONE));
    }

    private String link(String warning) {
        return settings.address().isEmpty() ? "" : settings.address().replaceAll("/+$", "") + "/hall/warnings/" + warning;
    }

    /** What is sent to see whether a channel works. */
    Message test(OpenChannel channel, String address, Language otherwise) {
        Language language = channel.settings().language(otherwise);
        String key = "test-" + UUID.randomUUID();
        String test = Sentence.of("notices.test-word").in(language);
        Instant now = installation.clock().instant();
        Map<String, String> words = new HashMap<>(Map.of("key", key, "warning", "test", "case", "TEST-1", "level", test, "act", test, "state", test,
                "title", Sentence.of("notices.test-title").in(language), "department", "", "at", time(now), "due", ""));
        words.put("link", settings.address());
        Map<String, Object> data = new LinkedHashMap<>(Map.of("id", "test", "act", "test", "at", now, "case", "TEST-1"));
        return new Message(key, address, language, List.of(new Notice(key, words, data)));
    }
}
