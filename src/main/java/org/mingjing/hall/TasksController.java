package org.mingjing.hall;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.console.Answers;
import org.mingjing.console.RequestNumbers;
import org.mingjing.console.Streams;
import org.mingjing.drivers.Installation;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.texts.WrongInput;
import org.mingjing.warn.ActRefused;
import org.mingjing.warn.Handling;
import org.mingjing.warn.Onlooker;
import org.mingjing.warn.Task;
import org.mingjing.warn.TaskActing;
import org.mingjing.warn.TaskAnswers;
import org.mingjing.warn.TaskQuery;
import org.mingjing.warn.Tasks;
import org.mingjing.warn.TasksCsv;
import org.mingjing.warn.Warnings;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders of supervision, suggestions and issue lists: what is asked of whom until when. */
@RestController
@RequestMapping("/api/v1/tasks")
@Tag(name = "tasks", description = "Orders of supervision, suggestions and issue lists")
final class TasksController {

    private static final int LIMIT = 50;

    private final Installation installation;
    private final Tasks tasks;
    private final TaskActing acting;
    private final Handling handling;
    private final Streams streams;
    private final Answers answers;
    private final WarningSettings settings;

    TasksController(Installation installation, Tasks tasks, TaskActing acting, Handling handling, Streams streams, Answers answers,
            WarningSettings settings) {
        this.installation = installation;
        this.tasks = tasks;
        this.acting = acting;
        this.handling = handling;
        this.streams = streams;
        this.answers = answers;
        this.settings = settings;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "A page of tasks, the one with which something happened last first",
            description = "By kind, state and department (several parted by commas), list and warning; the next page after the number that "
                    + "next names.")
    Map<String, Object> list(Person person, @ParameterObject @ModelAttribute ChosenTasks chosen,
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "") String limit) {
        int count = limit.isEmpty() ? LIMIT : (int) Math.min(RequestNumbers.whole(limit), Integer.MAX_VALUE);
        if (count < 1 || count > Warnings.LIMIT_MAX) {
            throw WrongInput.of("hall.warnings-limit", Warnings.LIMIT_MAX);
        }
        Onlooker onlooker = onlooker(person);
        List<Task> found = tasks.list(onlooker, asked(chosen), after.isEmpty() ? Long.MAX_VALUE : RequestNumbers.whole(after), count);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("tasks", new TaskAnswers(installation, handling, onlooker, answers.language()).page(found));
        page.put("next", found.size() < count ? null : Long.toString(found.get(found.size() - 1).seq()));
        return page;
    }

    @GetMapping(path = "/exports/{part}", produces = "text/csv")
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "All of them as CSV, the list of problems or one made of it; chosen likewise",
            description = "problems, responsibility, measures, deadlines, progress, or all.")
    void csv(Person person, @ParameterObject @ModelAttribute ChosenTasks chosen, @PathVariable String part,
            HttpServletResponse response) throws IOException {
        Onlooker onlooker = onlooker(person);
        TaskQuery query = asked(chosen);
        TasksCsv.columns(part);
        streams.send(response, "text/csv", out -> TasksCsv.write(tasks, onlooker, query, part, out));
    }

    private TaskQuery asked(ChosenTasks chosen) {
        return chosen.query(handling, installation.clock().instant());
    }

    private Onlooker onlooker(Person person) {
        return Onlooker.of(person, installation);
    }

    @GetMapping("/{id}")
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @Operation(summary = "One task with its history, its clocks, and the acts that this person may do now",
            description = "With asOf as it was known then, without acts.")
    Map<String, Object> one(Person person, @PathVariable String id, @RequestParam(required = false) @Nullable Instant asOf) {
        Onlooker onlooker = onlooker(person);
        List<Task> history = tasks.history(onlooker, id, asOf);
        if (history.isEmpty()) {
            throw ActRefused.noTask(id);
        }
        return new TaskAnswers(installation, handling, onlooker, answers.language()).whole(history, asOf);
    }

    @PostMapping
    @Allowed(Role.MONITOR)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Set a task; answers with it",
            description = "A JSON object: key (asked for again with the same one it is the same task), kind, urgent, list, title, source, "
                    + "measures, department, official, deadline (a day), warning, reason.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Map<String, Object> set(Person person, InputStream body) {
        return one(person, acting.set(onlooker(person), new TaskBody(settings.reasonCharsMax())
                .task(body, kind -> handling.checkKind(kind, installation.clock().instant()))), null);
    }

    @PostMapping("/{id}/acts")
    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL})
    @Operation(summary = "Act on a task; gives it as it is then",
            description = "A JSON object: act, reason, version (of the task as it was read), and for some acts deadline or evidence.",
            requestBody = @RequestBody(required = true, content = @Content(schema = @Schema(type = "object"))))
    Map<String, Object> act(Person person, @PathVariable String id, InputStream body) {
        acting.act(onlooker(person), id, new TaskBody(settings.reasonCharsMax()).act(body));
        return one(person, id, null);
    }
}
