package org.mingjing.warn;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Person;

/** A hall with its permit, for tests of how people are told. */
public final class ToldHall implements AutoCloseable {

    private final Hall hall;

    public ToldHall(Path home, Function<Installation, Telling> telling) throws SQLException {
        this.hall = new Hall(home, telling);
    }

    /** Whoever has an account here. */
    public static List<Person> people() {
        return List.of(Hall.MONITOR, Hall.REVIEWER, Hall.OTHER_REVIEWER, Hall.RESPONDENT, Hall.OFFICIAL, Hall.STRANGER);
    }

    public Installation installation() {
        return hall.installation;
    }

    /** It becomes that time. */
    public ToldHall on(String minutes) {
        hall.on(minutes);
        return this;
    }

    /** The permit is applied for, and nothing more is heard of it. */
    public ToldHall accepted(String minutes) {
        hall.on(minutes, Hall.acceptance());
        return this;
    }

    /** The permit is decided on too late. */
    public ToldHall decidedLate(String minutes) {
        hall.on(minutes, Hall.acceptance(), Hall.decision("2024-03-27 16:00"));
        return this;
    }

    /** Another permit of the same official, likewise late. */
    public ToldHall another(String caseId, String minutes) {
        hall.on(minutes, Hall.acceptance(caseId, "D1", "wang"));
        return this;
    }

    public static Instant at(String minutes) {
        return Hall.at(minutes);
    }

    public Warning warning() {
        return hall.warning();
    }

    public Warning answer(String reason) {
        return hall.act(Hall.OFFICIAL, "answer", reason);
    }

    public Map<String, Object> whole() {
        return hall.whole(Hall.MONITOR, hall.warning(), null);
    }

    @Override
    public void close() throws SQLException {
        hall.close();
    }
}
