package org.mingjing.warn;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.mingjing.database.SqlArrays;
import org.mingjing.facts.Department;
import org.mingjing.facts.Official;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.people.Sight;

/** The conditions of a question about warnings, in the words of the database, with their parameters. */
final class WarningConditions {

    /** Codes of the registry that a text is looked up in; whoever means more must say it more closely. */
    private static final int CODES_MAX = 500;

    private final Connection connection;
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    WarningConditions(Connection connection) {
        this.connection = connection;
    }

    /** Of what the person sees alone. */
    WarningConditions seenBy(Onlooker onlooker) {
        Sight sight = onlooker.sight();
        if (!sight.isEverything()) {
            sql("(w.department = any (?) or string_to_array(w.named, chr(9)) @> array[?]::text[])",
                    SqlArrays.texts(connection, sight.departments()), sight.official());
        }
        return this;
    }

    /** @param sayings the rules whose title or sentence says the text that is looked for */
    WarningConditions of(WarningQuery query, Registry registry, Collection<String> sayings) {
        any("w.state", query.states());
        any("w.level", query.levels());
        any("w.department", query.departments());
        if (!query.assignee().isEmpty()) {
            sql("w.assignee = ?", query.assignee().equals(WarningQuery.NOBODY) ? "" : query.assignee());
        }
        if (!query.text().isEmpty()) {
            text(query.text(), registry, sayings);
        }
        return this;
    }

    /** Regards what the person keeps out of their own list at the instant. */
    WarningConditions snoozedBy(Onlooker onlooker, WarningQuery.Snoozed snoozed, Instant now) {
        if (snoozed != WarningQuery.Snoozed.WITH) {
            sql((snoozed == WarningQuery.Snoozed.WITHOUT ? "not " : "") + "exists (select 1 from snooze s where s.account = ? "
                    + "and s.warning = w.id and s.until > ?)", onlooker.person().account(), Timestamp.from(now));
        }
        return this;
    }

    private void any(String column, Collection<String> values) {
        if (!values.isEmpty()) {
            sql(column + " = any (?)", SqlArrays.texts(connection, values));
        }
    }

    private void text(String text, Registry registry, Collection<String> sayings) {
        String beginning = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        List<String> departments = codes(text, registry, Department.class);
        List<String> officials = codes(text, registry, Official.class);
        sql("(w.id = ? or w.case_id like ? or w.rule like ? or w.department = any (?) or w.official = any (?) "
                + "or w.rule = any (?))", text, beginning, beginning, SqlArrays.texts(connection, departments),
                SqlArrays.texts(connection, officials), SqlArrays.texts(connection, sayings));
    }

    private static List<String> codes(String text, Registry registry, Class<? extends RegistryEntry> kind) {
        String part = text.toLowerCase(Locale.ROOT);
        return registry.entries().stream().filter(kind::isInstance)
                .filter(entry -> entry.code().equals(text) || name(entry).toLowerCase(Locale.ROOT).contains(part))
                .map(RegistryEntry::code).distinct().limit(CODES_MAX).toList();
    }

    private static String name(RegistryEntry entry) {
        return entry instanceof Department department ? department.name() : entry instanceof Official official ? official.name() : "";
    }

    WarningConditions sql(String condition, Object... given) {
        conditions.add(condition);
        parameters.addAll(List.of(given));
        return this;
    }

    /** The end of a question: from {@code where} on. */
    String where() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
    }

    List<Object> parameters() {
        return parameters;
    }
}
