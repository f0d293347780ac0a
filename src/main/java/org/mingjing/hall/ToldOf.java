package org.mingjing.hall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.drivers.Installation;
import org.mingjing.ledger.facts.ToldTo;
import org.mingjing.notices.Channels;
import org.mingjing.notices.Deliveries;
import org.mingjing.people.Accounts;
import org.mingjing.texts.Language;
import org.mingjing.warn.Handling;
import org.mingjing.warn.Warning;
import org.springframework.stereotype.Component;

/** Whom each act on a warning was told to, by which channel, and what came of it. */
@Component
final class ToldOf {

    private final Installation installation;
    private final Handling handling;
    private final Deliveries deliveries;
    private final Channels channels;
    private final Accounts accounts;

    ToldOf(Installation installation, Handling handling, Deliveries deliveries, Channels channels, Accounts accounts) {
        this.installation = installation;
        this.handling = handling;
        this.deliveries = deliveries;
        this.channels = channels;
        this.accounts = accounts;
    }

    /** Adds to each line of the history in the answer whom the act was told to. @param history after each act */
    void addTo(Map<String, Object> answer, List<Warning> history, Language language) {
        Map<Long, Warning> acts = new HashMap<>();
        history.forEach(act -> acts.put(act.seq(), act));
        Map<String, Deliveries.Line> lines = new HashMap<>();
        deliveries.ofWarning(history.get(0).id()).forEach(line -> lines.put(line.act() + "\t" + line.recipient() + "\t" + line.account() + "\t" + line.channel(), line));
        Map<String, String> names = new HashMap<>();
        channels.all().forEach(channel -> names.put(channel.id(), channel.name()));
        List<Map<String, Object>> told = new ArrayList<>();
        ((List<?>) answer.get("history")).forEach(line -> {
            Map<String, Object> whole = new LinkedHashMap<>();
            ((Map<?, ?>) line).forEach((name, value) -> whole.put((String) name, value));
            Warning act = acts.get((Long) whole.get("seq"));
            whole.put("told", act == null ? List.of() : act.told().stream().map(to -> told(act, to, lines, names, language)).toList());
            told.add(whole);
        });
        answer.put("history", told);
    }

    private Map<String, Object> told(Warning act, ToldTo to, Map<String, Deliveries.Line> lines, Map<String, String> names, Language language) {
        Deliveries.Line line = lines.get(act.seq() + "\t" + to.line());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("recipient", to.recipient());
        out.put("recipientTitle", recipientTitle(to.recipient(), language));
        out.put("name", to.account().isEmpty() ? null : accounts.find(to.account()).map(account -> account.person().name()).orElse(to.account()));
        out.put("channel", to.channel().isEmpty() ? null : names.getOrDefault(to.channel(), to.channel()));
        out.put("state", to.isNobody() ? "nobody" : to.channel().isEmpty() ? "page" : line == null ? "waiting" : line.progress().state());
        out.put("endedAt", line == null ? null : line.progress().endedAt());
        return out;
    }

    /** What a recipient is called, "" for a group. */
    String recipientTitle(String recipient, Language language) {
        return recipient.isEmpty() ? "" : handling.recipientTitle(recipient, language, installation.clock().instant());
    }

    /** The line of a text that has one for each language. */
    static String said(String lines, Language language) {
        List<String> all = lines.lines().toList();
        return all.isEmpty() ? "" : all.get(language == Language.ZH || all.size() == 1 ? 0 : 1);
    }
}
