package org.mingjing.warn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.texts.Language;
import org.mingjing.warn.ActRefused.Why;

/** Orders of supervision, suggestions and items of issue lists: set, reported, returned, accepted by somebody else, and late in silence. */
class TasksIT {

    private static final TaskQuery ALL = new TaskQuery(Set.of(), Set.of(), Set.of(), "", "");

    @TempDir
    Path home;

    private Hall hall;

    @BeforeEach
    void open() throws Exception {
        hall = new Hall(home).on("2024-03-04 09:00");
    }

    @AfterEach
    void replaysAndVerifies() throws Exception {
        Soundness.assertSound(hall, home);
    }

    private static AskedTask asked(String key, String kind, boolean urgent, String list, String title, String source, String measures,
            String department, String official, LocalDate deadline, String warning, String reason) {
        return new AskedTask(key, kind, urgent, list, title, source, measures, new AskedTask.Whose(department, official), deadline, warning, reason);
    }

    private static AskedTask issue(String key, String department, String official) {
        return asked(key, "issue", false, "2024年第一批", "=窗口排队时间过长", "市委巡察反馈", "增设两个窗口，公布排队时间。", department, official,
                LocalDate.parse("2024-03-29"), "", "巡察反馈第三项。");
    }

    private static AskedTask of(String kind, boolean urgent) {
        return asked("k", kind, urgent, "", "依法履职", "县检察院", "全面核查并书面回复。", "D1", "", null, "", "公益受损。");
    }

    private String set(AskedTask asked) {
        return hall.taskActing.set(hall.onlooker(Hall.MONITOR), asked);
    }

    private Task task(String id) {
        List<Task> history = hall.tasks.history(hall.onlooker(Hall.MONITOR), id, null);
        return history.get(history.size() - 1);
    }

    private Task act(Person person, String id, String act, String reason) {
        return act(person, task(id), act, reason, null);
    }

    private Task act(Person person, Task task, String act, String reason, LocalDate deadline) {
        hall.taskActing.act(hall.onlooker(person), task.id(), new AskedTask.Act(act, reason, act.equals("report") ? "照片三张" : "", deadline, task.seq()));
        hall.follow();
        return task(task.id());
    }

    private Map<String, Object> told(Person person, String id) {
        return new TaskAnswers(hall.installation, hall.handling, hall.onlooker(person), Language.ZH)
                .whole(hall.tasks.history(hall.onlooker(person), id, null), null);
    }

    private List<Object> may(Person person, String id) {
        return new ArrayList<>(((List<?>) told(person, id).get("acts")).stream().map(act -> (Object) ((Map<?, ?>) act).get("act")).toList());
    }

    @Test
    void an_item_of_an_issue_list_is_worked_on_reported_returned_with_a_new_day_and_closed_by_somebody_else() {
        String id = set(issue("k-1", "D1", "wang"));
        assertThat(told(Hall.OFFICIAL, id)).containsEntry("kindTitle", "问题清单").containsEntry("stateTitle", "办理中").containsEntry("late", false)
                .containsEntry("dueAt", Hall.at("2024-03-30 00:00").minusMillis(1)).containsEntry("list", "2024年第一批");
        assertThat(may(Hall.OFFICIAL, id)).containsExactly("progress", "report");
        assertThat(may(Hall.AUDITOR, id)).isEmpty();

        act(Hall.RESPONDENT, id, "progress", "已腾出场地。");
        assertThat(act(Hall.OFFICIAL, id, "report", "两个窗口已开。").state()).isEqualTo("reported");
        refused(Why.INCOMPLETE, () -> act(Hall.REVIEWER, id, "return", "排队时间没有公布。"));
        act(Hall.REVIEWER, task(id), "return", "排队时间没有公布。", LocalDate.parse("2024-04-10"));
        assertThat(told(Hall.MONITOR, id)).containsEntry("deadline", LocalDate.parse("2024-04-10")).containsEntry("state", "open");
        act(Hall.RESPONDENT, id, "report", "已公布。");
        assertThat(act(Hall.REVIEWER, id, "close", "现场核实。").state()).isEqualTo("closed");
        assertThat(may(Hall.MONITOR, id)).isEmpty();
        assertThat(told(Hall.MONITOR, id)).containsEntry("dueAt", null).containsEntry("evidence", "照片三张");
        assertThat((List<?>) told(Hall.MONITOR, id).get("history")).hasSize(6);
    }

    @Test
    void whoever_lets_it_pass_is_warned_by_the_same_sweep_and_so_is_whoever_should_accept_it() {
        String id = set(issue("k-1", "D1", "wang"));
        hall.on("2024-03-27 09:00");
        Warning near = hall.about("mingjing:task:" + id, "HD-TASK").orElseThrow();
        assertThat(near.level()).isEqualTo("reminder");
        hall.on("2024-03-30 09:00");
        Warning late = hall.about("mingjing:task:" + id, "HD-TASK").orElseThrow();
        assertThat(late.level()).isEqualTo("yellow");
        assertThat(late.named()).containsExactly("wang");
        assertThat(late.depth()).isZero();
        assertThat(told(Hall.MONITOR, id)).containsEntry("late", true);

        act(Hall.OFFICIAL, id, "report", "已办。");
        hall.on("2024-04-20 09:00");
        Warning unaccepted = hall.about("mingjing:task:" + id, "HD-TASK-REVIEW").orElseThrow();
        assertThat(unaccepted.named()).containsExactly("guan");
        assertThat(hall.whole(Hall.MONITOR, unaccepted, null).get("sentence").toString()).contains("仍未验收");
    }

    @Test
    void an_order_and_a_suggestion_without_a_day_have_the_period_of_their_kind_and_can_be_extended_or_cancelled() {
        assertThat(told(Hall.MONITOR, set(of("order", false)))).containsEntry("dueAt", Hall.at("2024-03-12 00:00").minusMillis(1));
        refused(Why.TOO_LATE, () -> set(of("procuratorial", true)));
        AskedTask suggestion = asked("other", "procuratorial", true, "检建〔2024〕3号", "依法履职", "县检察院", "核查并书面回复。", "D1", "", null, "", "公益受损。");
        String id = set(suggestion);
        assertThat(told(Hall.MONITOR, id)).containsEntry("dueAt", Hall.at("2024-03-20 00:00").minusMillis(1)).containsEntry("kindTitle", "检察建议");
        act(Hall.MONITOR, task(id), "extend", "案情复杂。", LocalDate.parse("2024-04-30"));
        assertThat(told(Hall.MONITOR, id)).containsEntry("dueAt", Hall.at("2024-05-01 00:00").minusMillis(1));
        assertThat(act(Hall.MONITOR, id, "cancel", "建议已撤回。").state()).isEqualTo("cancelled");
    }

    @Test
    void an_order_can_belong_to_a_warning_and_is_found_by_it() {
        hall.on("2024-03-26 09:00", Hall.acceptance());
        AskedTask order = asked("k", "order", true, "", "限期作出决定", "预警督办", "三个工作日内办结。", "D1", "wang", null, hall.warning().id(), "群众反映。");
        String id = set(order);

        assertThat(hall.tasks.list(hall.onlooker(Hall.OFFICIAL), new TaskQuery(Set.of(), Set.of(), Set.of(), "", hall.warning().id()), Long.MAX_VALUE, 10))
                .extracting(Task::id).containsExactly(id);
        refused(Why.UNKNOWN, () -> set(asked("k2", "order", true, "", "t", "s", "m", "D1", "", null, "none", "r")));
    }

    @Test
    void nobody_sets_one_for_themselves_and_nobody_accepts_what_they_reported_or_have_to_do() {
        Person both = new Person("both", "both", List.of(new Grant(Role.MONITOR, Scope.everything()), new Grant(Role.RESPONDENT, Scope.everything()),
                new Grant(Role.REVIEWER, Scope.everything())), "wang", null, null);
        refused(Why.FORBIDDEN, () -> hall.taskActing.set(hall.onlooker(both), issue("k", "D1", "wang")));
        String own = set(issue("k-1", "D1", "wang"));
        act(Hall.RESPONDENT, own, "report", "已办。");
        refused(Why.FORBIDDEN, () -> act(both, own, "close", "属实。"));
        String reported = set(issue("k-2", "D1", ""));
        act(both, reported, "report", "已办。");
        refused(Why.FORBIDDEN, () -> act(both, reported, "close", "属实。"));
        refused(Why.FORBIDDEN, () -> act(Hall.RESPONDENT, reported, "close", "属实。"));
        assertThat(may(both, reported)).doesNotContain("close", "return");
    }

    @Test
    void what_is_missing_foreign_stale_or_of_no_such_state_is_refused() {
        for (AskedTask lacking : List.of(
                asked("k", "issue", false, "", " ", "s", "m", "D1", "", LocalDate.parse("2024-03-29"), "", "r"),
                asked("k", "issue", false, "", "t", "", "m", "D1", "", LocalDate.parse("2024-03-29"), "", "r"),
                asked("k", "issue", false, "", "t", "s", "", "D1", "", LocalDate.parse("2024-03-29"), "", "r"),
                asked("k", "issue", false, "", "t", "s", "m", "D1", "", LocalDate.parse("2024-03-29"), "", ""),
                asked("k", "issue", false, "", "t", "s", "m", "D1", "", null, "", "r"),
                asked("k", "issue", false, "", "t", "s", "m", "D1", "", LocalDate.parse("2024-03-03"), "", "r"),
                asked("k", "issue", false, "", "t", "s", "m", "D1", "li", LocalDate.parse("2024-03-29"), "", "r"))) {
            refused(Why.INCOMPLETE, () -> set(lacking));
        }
        refused(Why.UNKNOWN, () -> set(issue("k", "D77", "")));
        refused(Why.FORBIDDEN, () -> hall.taskActing.set(hall.onlooker(Hall.REVIEWER), issue("k", "D1", "")));
        String id = set(issue("k-1", "D1", "wang"));
        refused(Why.UNKNOWN, () -> act(Hall.STRANGER, id, "progress", "x"));
        assertThat(hall.tasks.history(hall.onlooker(Hall.STRANGER), id, null)).isEmpty();
        assertThat(hall.tasks.list(hall.onlooker(Hall.STRANGER), ALL, Long.MAX_VALUE, 10)).isEmpty();
        refused(Why.INCOMPLETE, () -> act(Hall.RESPONDENT, id, "report", " "));
        refused(Why.TOO_LATE, () -> act(Hall.MONITOR, id, "close", "属实。"));
        Task seen = task(id);
        act(Hall.RESPONDENT, id, "progress", "在办。");
        refused(Why.TOO_LATE, () -> act(Hall.OFFICIAL, seen, "report", "已办。", null));
    }

    private static void refused(Why why, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(ActRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void asked_for_twice_it_is_one_task_and_of_two_who_act_at_once_one_acts() throws Exception {
        String id = set(issue("k-1", "D1", "wang"));
        assertThat(set(issue("k-1", "D1", "wang"))).isEqualTo(id);
        assertThat(hall.tasks.list(hall.onlooker(Hall.MONITOR), ALL, Long.MAX_VALUE, 10)).hasSize(1);
        refused(Why.TOO_LATE, () -> set(issue("k-1", "D2", "")));
        Task seen = task(id);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> both = List.of(() -> tried(Hall.RESPONDENT, seen), () -> tried(Hall.OFFICIAL, seen));
            List<String> results = new ArrayList<>();
            for (Future<String> one : threads.invokeAll(both)) {
                results.add(one.get());
            }
            assertThat(results).containsExactlyInAnyOrder("done", "TOO_LATE");
        } finally {
            threads.shutdownNow();
        }
    }

    private String tried(Person person, Task seen) {
        try {
            hall.taskActing.act(hall.onlooker(person), seen.id(), new AskedTask.Act("report", "已办。", "", null, seen.seq()));
            return "done";
        } catch (ActRefused refused) {
            return refused.why().name();
        }
    }

    @Test
    void a_list_holds_what_is_asked_for_and_its_export_is_one_list_and_those_made_of_it() {
        String first = set(issue("k-1", "D1", "wang"));
        String second = set(issue("k-2", "D2", ""));
        set(asked("k-3", "order", false, "", "t", "s", "m", "D1", "", null, "", "r"));
        act(Hall.OFFICIAL, first, "report", "已办。");

        assertThat(ids(new TaskQuery(Set.of("issue"), Set.of(), Set.of(), "", ""))).containsExactly(first, second);
        assertThat(ids(new TaskQuery(Set.of(), Set.of("reported"), Set.of(), "", ""))).containsExactly(first);
        assertThat(ids(new TaskQuery(Set.of(), Set.of(), Set.of("D2"), "2024年第一批", ""))).containsExactly(second);
        assertThat(hall.tasks.list(hall.onlooker(Hall.MONITOR), ALL, task(first).seq(), 10)).hasSize(2);
        assertThat(hall.tasks.list(hall.onlooker(Hall.OFFICIAL), ALL, Long.MAX_VALUE, 10)).extracting(Task::id).containsExactly(first);

        StringBuilder csv = new StringBuilder();
        TasksCsv.write(hall.tasks, hall.onlooker(Hall.MONITOR), new TaskQuery(Set.of("issue"), Set.of(), Set.of(), "", ""), "responsibility", csv);
        assertThat(csv.toString().lines()).hasSize(3).first().isEqualTo("id,title,list,department,official,state");
        assertThat(csv.toString()).contains(first + ",'=窗口排队时间过长,2024年第一批,D1,wang,reported");
        assertThatThrownBy(() -> TasksCsv.columns("none")).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> ids(TaskQuery query) {
        return hall.tasks.list(hall.onlooker(Hall.MONITOR), query, Long.MAX_VALUE, 10).stream().map(Task::id).toList();
    }
}
