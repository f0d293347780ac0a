package org.mingjing.warn;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.Intake;
import org.mingjing.drivers.Sweep;
import org.mingjing.facts.FactJson;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.RegistryEntry;
import org.mingjing.facts.RegistryJson;
import org.mingjing.ledger.TestDatabase;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.score.Correcting;
import org.mingjing.score.Grouping;
import org.mingjing.score.IndexJson;
import org.mingjing.score.RecordedIndex;
import org.mingjing.texts.Language;

/** A monitoring hall with a real database, a clock on its wall, the people who handle warnings, and one permit that may be late. */
final class Hall implements AutoCloseable {

    static final String CASE = "permit-1";

    static final Person MONITOR = person("guan", "guan", Role.MONITOR, Scope.everything());
    static final Person REVIEWER = person("li", "li", Role.REVIEWER, Scope.region("R"));
    static final Person OTHER_REVIEWER = person("sun", "sun", Role.REVIEWER, Scope.region("R"));
    static final Person RESPONDENT = person("dept1", null, Role.RESPONDENT, Scope.department("D1"));
    static final Person OFFICIAL = person("wang", "wang", Role.OFFICIAL, Scope.everything());
    static final Person STRANGER = person("dept2", null, Role.RESPONDENT, Scope.department("D2"));
    static final Person AUDITOR = person("shen", null, Role.AUDITOR, Scope.everything());

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final List<RegistryEntry> REGISTRY = Stream.of("""
            {"entry": "region", "code": "R", "name": "明镜县", "level": "county", "parent": ""}""", """
            {"entry": "department", "code": "D1", "name": "市场监督管理局", "region": "R", "head": "zhao"}""", """
            {"entry": "department", "code": "D2", "name": "城市管理局", "region": "R", "head": "qian"}""", """
            {"entry": "department", "code": "D9", "name": "监察中心", "region": "R"}""", """
            {"entry": "official", "code": "wang", "name": "王某", "department": "D1"}""", """
            {"entry": "official", "code": "li", "name": "李某", "department": "D9"}""", """
            {"entry": "official", "code": "sun", "name": "孙某", "department": "D9"}""", """
            {"entry": "power", "code": "XK-1", "name": "餐饮服务许可", "kind": "01", "promisedAmount": 15, "promisedUnit": "working-day"}""")
            .map(RegistryJson::read).toList();

    final TestDatabase database;
    final Installation installation;
    final Assessing assessing;
    final Handling handling;
    final Warnings warnings;
    final Acting acting;
    final Giving giving;
    final Tasks tasks;
    final TaskActing taskActing;
    private final Intake intake;
    private Following following;
    private Instant now = at("2024-01-02 09:00");

    Hall(Path home) throws SQLException {
        this(home, installation -> Telling.NOBODY);
    }

    /** @param telling who is told by which channel */
    Hall(Path home, Function<Installation, Telling> telling) throws SQLException {
        this.database = TestDatabase.create();
        this.installation = Installation.open(
                new Installation.Options(home, database.url(), List.of(), new Wall(), compiling -> () -> { }));
        this.assessing = new Assessing(installation, batch -> { });
        this.intake = new Intake(installation, assessing);
        this.handling = new Handling(installation, telling.apply(installation));
        this.warnings = new Warnings(installation);
        this.acting = new Acting(installation, assessing, handling, account ->
                Stream.of(MONITOR, REVIEWER, OTHER_REVIEWER, RESPONDENT).filter(one -> one.account().equals(account)).findFirst());
        this.tasks = new Tasks(installation);
        this.taskActing = new TaskActing(installation, assessing, handling, warnings);
        this.giving = new Giving(installation, assessing, handling);
        this.following = new Following(installation, assessing, handling);
        intake.receiveEntries(REGISTRY);
    }

    private static Person person(String account, @Nullable String official, Role role, Scope scope) {
        return new Person(account, account, List.of(new Grant(role, scope)), official, null, null);
    }

    /** The clock reads what the story says. */
    private final class Wall extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("instants are all that is asked of it");
        }
    }

    static Instant at(String minutes) {
        return LocalDateTime.parse(minutes, MINUTES).atZone(ZONE).toInstant();
    }

    /** It becomes that time: what falls due is raised, and followed to the end. */
    Hall on(String minutes, NodeFact... facts) {
        now = at(minutes);
        intake.receive(List.of(facts));
        new Sweep(assessing).run(now);
        follow();
        return this;
    }

    void follow() {
        boolean more = true;
        while (more) {
            more = following.next();
        }
    }

    /** What scores were before and after is recorded. */
    Hall correct() {
        Correcting correcting = new Correcting(installation, new ScoreCorrections(installation, assessing, handling));
        boolean more = true;
        while (more) {
            more = correcting.next();
        }
        return this;
    }

    /** The index of a day as canonical JSON, known now. */
    String index(Grouping by, String day) {
        return IndexJson.write(RecordedIndex.at(installation, LocalDate.parse(day), by));
    }

    /** The same as it was known at an instant. */
    String indexKnown(Grouping by, String day, String minutes) {
        return IndexJson.write(RecordedIndex.known(installation, LocalDate.parse(day), by, at(minutes)));
    }

    /** As after a restart: nothing is remembered. */
    Hall startedAgain() {
        following = new Following(installation, assessing, handling);
        return this;
    }

    /** The permit is applied for and accepted on a Monday; fifteen working days are promised. */
    static NodeFact acceptance() {
        return acceptance(CASE, "D1", "wang");
    }

    /** The same of another permit, in another department. */
    static NodeFact acceptance(String caseId, String department, String official) {
        return step(caseId, "acceptance", "2024-03-04 10:00", department, official, "{\"document\": \"A-1\"}", 0);
    }

    static NodeFact decision(String at) {
        return decision(at, 0);
    }

    static NodeFact decision(String at, int version) {
        return step(CASE, "decision", at, "D1", "wang", "{\"result\": \"refused\", \"reasons\": \"unfit\"}", version);
    }

    /** A step of any case, by whoever holds the post. */
    static NodeFact step(String caseId, String node, String at, String department, String official, String attributes, int version) {
        return FactJson.read("""
                {"source": "window", "factId": "%s-%s", "version": %d, "caseId": "%1$s", "power": "XK-1", "node": "%2$s", "phase": "complete",
                 "occurredAt": "%s", "official": "%s", "department": "%s", "post": "P-%5$s", "attributes": %7$s}"""
                .formatted(caseId, node, version, at(at), official, department, attributes));
    }

    /** The warning about the permit's time limit. */
    Warning warning() {
        return about(CASE, "XK42-DECISION").orElseThrow();
    }

    Optional<Warning> about(String caseId, String rule) {
        return warnings.list(onlooker(MONITOR), WarningQuery.ALL, Long.MAX_VALUE, 200).stream()
                .filter(one -> one.subject().equals(caseId) && one.rule().equals(rule)).findFirst();
    }

    Onlooker onlooker(Person person) {
        return Onlooker.of(person, installation);
    }

    /** Somebody does something with the permit's warning as it stands. */
    Warning act(Person person, String act, String reason) {
        return act(person, warning(), act, reason);
    }

    Warning act(Person person, Warning warning, String act, String reason) {
        acting.act(person, warning.id(), new AskedAct(act, reason, warning.seq(), ""));
        follow();
        return warnings.find(warning.id()).orElseThrow();
    }

    Warning assign(Person person, String account) {
        Warning warning = warning();
        acting.act(person, warning.id(), new AskedAct("assign", "", warning.seq(), account));
        return warning();
    }

    Map<String, Object> whole(Person person, Warning warning, @Nullable Instant asOf) {
        return new WarningAnswers(installation, handling, onlooker(person), Language.ZH)
                .whole(warnings.history(onlooker(person), warning.id(), asOf), asOf);
    }

    /** What the person may do with the permit's warning now. */
    List<String> may(Person person) {
        return ((List<?>) whole(person, warning(), null).get("acts")).stream().map(act -> (String) ((Map<?, ?>) act).get("act")).toList();
    }

    /** Acts and states of the permit's warning, in their order. */
    List<String> history() {
        return warnings.history(onlooker(MONITOR), warning().id(), null).stream()
                .map(done -> done.act() + " " + done.level() + " " + done.state()).toList();
    }

    @Override
    public void close() throws SQLException {
        assessing.close();
        installation.close();
        database.close();
    }
}
