package org.mingjing.engine.reference;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.kie.dmn.feel.runtime.events.InvalidInputEvent;
import org.kie.kogito.decision.DecisionModel;
import org.mingjing.engine.AssessmentFailed;
import org.mingjing.engine.MatchedRow;
import org.mingjing.engine.ReferenceTable;
import org.mingjing.engine.TableAnswer;
import org.mingjing.engine.UnknownValue;
import org.mingjing.engine.ValueNotAllowed;
import org.mingjing.rules.TableRef;
import org.mingjing.texts.Sentence;

/**
 * A decision table of a package, evaluated by kie-dmn through Kogito's decision API: the reference for what the table
 * means. Equal inputs give equal answers, so answers are kept up to a bound; an input of the wrong type or outside the
 * allowed values is told, never silently "no match".
 */
final class InterpretedTable implements ReferenceTable {

    private static final int ANSWERS_KEPT_MAX = 10_000;
    private static final String ABSENT_TEXT = "none";

    private record Input(String name, boolean text, DMNType type) {}

    private final TableRef ref;
    private final DecisionModel model;
    private final DMNRuntimeImpl runtime;
    private final ZoneId zone;
    private final MatchRecorder recorder;
    private final List<Input> inputs;
    private final Map<List<Object>, TableAnswer> answers = new ConcurrentHashMap<>();
    private final Map<List<Object>, ValueNotAllowed> notAllowed = new ConcurrentHashMap<>();

    InterpretedTable(TableRef ref, DecisionModel model, DMNRuntimeImpl runtime, ZoneId zone, MatchRecorder recorder) {
        this.ref = ref;
        this.model = model;
        this.runtime = runtime;
        this.zone = zone;
        this.recorder = recorder;
        this.inputs = model.getDMNModel().getInputs().stream()
                .sorted(Comparator.comparing(InputDataNode::getName))
                .map(node -> new Input(node.getName(), isText(node.getType()), node.getType()))
                .toList();
    }

    private static boolean isText(DMNType type) {
        return "string".equals(root(type).getName());
    }

    private static DMNType root(DMNType type) {
        DMNType base = type;
        while (base.getBaseType() != null) {
            base = base.getBaseType();
        }
        return base;
    }

    @Override
    public TableRef ref() {
        return ref;
    }

    @Override
    public DMNModel model() {
        return model.getDMNModel();
    }

    @Override
    public DMNRuntimeImpl runtime() {
        return runtime;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public @Nullable Object absent(String input) {
        return inputs.stream().anyMatch(known -> known.text && known.name.equals(input)) ? ABSENT_TEXT : null;
    }

    @Override
    public TableAnswer ask(Function<String, @Nullable Object> value) {
        List<Object> key = new ArrayList<>(inputs.size());
        for (Input input : inputs) {
            Object given = value.apply(input.name);
            key.add(given != null ? given : input.text ? ABSENT_TEXT : Absent.VALUE);
        }
        TableAnswer known = answers.get(key);
        if (known != null) {
            return known;
        }
        ValueNotAllowed refused = notAllowed.get(key);
        if (refused != null) {
            throw refused;
        }
        TableAnswer answer = evaluate(key);
        if (answers.size() < ANSWERS_KEPT_MAX) {
            answers.put(key, answer);
        }
        return answer;
    }

    private enum Absent { VALUE }

    private TableAnswer evaluate(List<Object> key) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            given.put(inputs.get(i).name, key.get(i) == Absent.VALUE ? null : key.get(i));
        }
        DMNContext context = model.newContext(given);
        recorder.forget();
        DMNResult result = model.evaluateAll(context);
        List<MatchedRow> rows = recorder.take();
        if (result.hasErrors()) {
            throw refused(key, given, result);
        }
        return answered(result.getDecisionResultByName(ref.decision()).getResult(),
                rows.stream().filter(row -> row.table().equals(ref.decision())).toList());
    }

    private AssessmentFailed refused(List<Object> key, Map<String, Object> given, DMNResult result) {
        Sentence sentence = Sentence.of("engine.table-refuses", ref.decision(), ref.file(), "{", TableFault.shown(given), "}", errors(result));
        List<UnknownValue> values = valuesNotAllowed(given, result);
        if (values.isEmpty()) {
            return new AssessmentFailed(sentence);
        }
        ValueNotAllowed refused = new ValueNotAllowed(sentence, values);
        if (notAllowed.size() < ANSWERS_KEPT_MAX) {
            notAllowed.put(key, refused);
        }
        return refused;
    }

    /** Values that the input's type or a column does not allow; none if it is something else that is wrong. */
    private List<UnknownValue> valuesNotAllowed(Map<String, Object> given, DMNResult result) {
        List<UnknownValue> values = new ArrayList<>();
        for (Input input : inputs) {
            Object value = given.get(input.name);
            boolean allowed = input.type.isAssignableValue(value) && !isRefusedByColumn(input, value, result);
            if (!allowed) {
                boolean ofKind = value == null || root(input.type).isAssignableValue(value);
                values.add(new UnknownValue(ref.decision(), input.name, shown(value), ofKind ? "" : root(input.type).getName()));
            }
        }
        return values;
    }

    // kie-dmn leaves the event's field for the input empty and names it at the head of its sentence alone.
    private static boolean isRefusedByColumn(Input input, @Nullable Object value, DMNResult result) {
        return result.getMessages(DMNMessage.Severity.ERROR).stream().map(DMNMessage::getFeelEvent)
                .anyMatch(event -> event instanceof InvalidInputEvent
                        && event.getMessage().startsWith(input.name + "='" + value + "' "));
    }

    private static String shown(@Nullable Object value) {
        return value == null || value.equals(ABSENT_TEXT) ? UnknownValue.ABSENT
                : value instanceof String text ? "\"" + text + "\"" : value.toString();
    }

    private static Sentence errors(DMNResult result) {
        return TableFault.reasons(result.getMessages(DMNMessage.Severity.ERROR).stream()
                .map(message -> message.getFeelEvent() == null ? message.getText() : message.getFeelEvent().getMessage())
                .toList());
    }

    @Override
    public TableAnswer answer(@Nullable Object decided, List<String> rowIds) {
        return answered(decided, rowIds.stream().map(rowId -> new MatchedRow(ref.decision(), rowId)).toList());
    }

    private TableAnswer answered(@Nullable Object decided, List<MatchedRow> matched) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (decided instanceof List<?> list) {
            list.forEach(item -> rows.add(row(item)));
        } else if (decided != null) {
            rows.add(row(decided));
        }
        return new TableAnswer(rows, matched);
    }

    // A table with one output gives the bare value, one with several gives a context by output name.
    private Map<String, Object> row(@Nullable Object item) {
        Map<String, Object> row = new TreeMap<>();
        if (item instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (value != null) {
                    row.put((String) name, plain(value));
                }
            });
        } else if (item != null) {
            row.put(ref.decision(), plain(item));
        }
        return row;
    }

    private static Object plain(Object value) {
        return value instanceof Number number && !(value instanceof BigDecimal)
                ? new BigDecimal(number.toString())
                : value;
    }
}
