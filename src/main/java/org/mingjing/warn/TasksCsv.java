package org.mingjing.warn;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.drivers.SheetText;
import org.mingjing.texts.FileFailed;
import org.mingjing.texts.WrongInput;

/**
 * Tasks as CSV; no cell is a formula. One list of problems (问题清单) and the lists made of it, 1+N: who answers (责任清单), what is done
 * (整改措施清单), by when (整改时限清单), how far it is (整改进展清单).
 */
public final class TasksCsv {

    private static final Map<String, Function<Task, String>> FIELDS = fields();

    /** The columns of each list, after id and title. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "all", List.of("kind", "list", "source", "measures", "department", "official", "deadline", "state", "setAt", "changedAt", "warning",
                    "evidence", "version"),
            "problems", List.of("list", "source", "state"),
            "responsibility", List.of("list", "department", "official", "state"),
            "measures", List.of("list", "measures", "department", "state"),
            "deadlines", List.of("list", "department", "deadline", "state"),
            "progress", List.of("list", "department", "deadline", "state", "changedAt", "reason", "evidence"));

    private TasksCsv() {}

    private static Map<String, Function<Task, String>> fields() {
        Map<String, Function<Task, String>> fields = new LinkedHashMap<>();
        for (String name : List.of("kind", "list", "title", "source", "measures", "deadline", "state", "warning", "evidence", "reason")) {
            fields.put(name, task -> task.text(name));
        }
        fields.put("id", Task::id);
        fields.put("department", Task::department);
        fields.put("official", Task::official);
        fields.put("setAt", task -> task.setAt().toString());
        fields.put("changedAt", task -> task.fact().occurredAt().toString());
        fields.put("version", task -> Long.toString(task.seq()));
        return fields;
    }

    /** Writes those that are asked for. @param part which of the lists, "" for all that is known */
    public static void write(Tasks tasks, Onlooker onlooker, TaskQuery query, String part, Appendable out) {
        List<String> columns = columns(part);
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader(columns.toArray(String[]::new)).setRecordSeparator('\n').get();
        try {
            CSVPrinter printer = new CSVPrinter(out, format);
            tasks.each(onlooker, query, task -> print(task, columns, printer));
            printer.flush();
        } catch (IOException e) {
            throw new FileFailed(e, "warn.csv-unwritten");
        } catch (UncheckedIOException e) {
            throw new FileFailed(e.getCause(), "warn.csv-unwritten");
        }
    }

    /** The columns of one of the lists. @throws IllegalArgumentException with a sentence if there is no such list */
    public static List<String> columns(String part) {
        List<String> own = PARTS.get(part.isEmpty() ? "all" : part);
        if (own == null) {
            throw WrongInput.of("warn.no-part", part, PARTS.keySet().stream().sorted().toList());
        }
        return Stream.concat(Stream.of("id", "title"), own.stream()).toList();
    }

    private static void print(Task task, List<String> columns, CSVPrinter printer) {
        try {
            printer.printRecord(columns.stream().map(column -> SheetText.cell(Objects.requireNonNull(FIELDS.get(column)).apply(task))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
