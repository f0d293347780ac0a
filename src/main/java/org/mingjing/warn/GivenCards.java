package org.mingjing.warn;

import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.mingjing.database.Queries;
import org.mingjing.database.SqlArrays;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.OwnFacts;

/** The facts by which people gave cards, and what the warnings about them say of it. */
final class GivenCards {

    /** The act by which a warning begins that a person gave. */
    static final String ACT = "give";

    private GivenCards() {}

    /** The fact of each of the cases. */
    static Map<String, NodeFact> of(Connection connection, Collection<String> cases) {
        Map<String, NodeFact> cards = new HashMap<>();
        if (!cases.isEmpty()) {
            Queries.on(connection).sql("select f.seq, r.body from fact f join record r on r.seq = f.seq where f.case_id = any (?) and f.source = ?")
                    .params(SqlArrays.texts(connection, cases), OwnFacts.SOURCE).query(row -> {
                        NodeFact card = WarningReader.read(row).fact();
                        cards.put(card.caseId(), card);
                    });
        }
        return cards;
    }

    /** What the first fact of the warning says of whoever gave the card. */
    static Map<String, Object> said(NodeFact card) {
        Map<String, Object> said = new HashMap<>();
        for (String name : new String[] {"account", "actorName", "actorRole", "actorOfficial", "reason", "clause", "facts", "about"}) {
            said.put(name, Objects.requireNonNullElse(card.attributes().text(name), ""));
        }
        String about = (String) said.remove("about");
        if (!about.isEmpty()) {
            said.put("subject", about);
        }
        said.put("giver", said.get("account"));
        said.put("giverOfficial", said.get("actorOfficial"));
        return said;
    }
}
