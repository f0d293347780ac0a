package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.mingjing.rules.Problem;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.DmnTable.Column;
import org.mingjing.screen.DmnTable.Row;
import org.mingjing.screen.FeelText;
import org.mingjing.screen.XmlElement;
import org.mingjing.texts.Sentence;

/**
 * Compares the types that a table file declares with what its table gives and is given. Where they differ every question fails in
 * which a row answers, and no cell shows it.
 */
final class DecisionTypes {

    private static final Set<String> MANY_ROWS = Set.of("COLLECT", "RULE ORDER", "OUTPUT ORDER");

    private final CheckedPackage checked;
    private final List<Problem> problems = new ArrayList<>();

    DecisionTypes(CheckedPackage checked) {
        this.checked = checked;
    }

    List<Problem> problems() {
        for (CheckedTable table : checked.tables()) {
            table.definitions().children("inputData").forEach(input -> input(table, input));
            table.table().inputs().forEach(column -> column(table, column));
            table.table().outputs().forEach(column -> column(table, column));
            decision(table);
        }
        return problems;
    }

    private void input(CheckedTable table, XmlElement input) {
        XmlElement variable = input.child("variable").orElse(input);
        if (type(table, variable.attribute("typeRef")).structured()) {
            problems.add(Problem.error(table.ref().file(), variable.line(), Sentence.of("check.place-input", input.attribute("name")),
                    Sentence.of("check.input-structured", variable.attribute("typeRef"))));
        }
    }

    private void column(CheckedTable table, Column column) {
        if (type(table, column.typeRef()).structured()) {
            problems.add(Problem.error(table.ref().file(), column.line(), table.table().place(column.name()),
                    Sentence.of("check.column-structured", column.typeRef())));
        }
    }

    private void decision(CheckedTable table) {
        Optional<XmlElement> variable = table.definitions().children("decision").stream()
                .filter(decision -> decision.attribute("name").equals(table.table().decision())).findFirst()
                .flatMap(decision -> decision.child("variable"));
        if (variable.isEmpty() || aggregates(table)) {
            return;
        }
        String typeRef = variable.get().attribute("typeRef");
        DeclaredType type = type(table, typeRef);
        if (MANY_ROWS.contains(table.table().hitPolicy()) && type.isSaid() && !type.list()) {
            error(table, variable.get(), Sentence.of("check.decision-of-one-row", typeRef, table.table().hitPolicy()));
        }
        if (table.table().outputs().size() == 1) {
            ofOneOutput(table, variable.get(), typeRef, type);
        } else if (type.structured()) {
            type.parts().forEach((part, of) -> part(table, variable.get(), typeRef, part, of));
        } else if (type.kind() != null) {
            error(table, variable.get(), Sentence.of("check.decision-of-several-outputs", typeRef, type.kind().words(),
                    table.table().outputs().size()));
        }
    }

    private void ofOneOutput(CheckedTable table, XmlElement variable, String typeRef, DeclaredType type) {
        Column column = table.table().outputs().get(0);
        Kind given = table.kindOf(column);
        if (type.structured()) {
            error(table, variable, Sentence.of("check.decision-structured", typeRef, column.name()));
        } else if (differ(type.kind(), given)) {
            error(table, variable, Sentence.of("check.decision-of-other-kind", typeRef, type.kind().words(), column.name(), given.words()));
        } else {
            allowed(table, typeRef, column);
        }
    }

    /** The type of a decision may allow less than the column does. */
    private void allowed(CheckedTable table, String typeRef, Column column) {
        String allowed = ColumnType.allowed(typeRef, table.definitions());
        if (allowed.equals(ColumnType.allowed(column, table.definitions()))) {
            return;
        }
        for (Row row : table.table().rows()) {
            ASTNode cell = FeelText.expression(row.results().get(table.output(column.name())).written(), Set.of()).tree();
            if (cell != null) {
                AllowedValues.excluded(allowed, cell, true).forEach(constant -> problems.add(table.error(row, column.name(),
                        Sentence.of("check.decision-does-not-allow", constant, typeRef, allowed))));
            }
        }
    }

    private void part(CheckedTable table, XmlElement variable, String typeRef, String part, String partType) {
        DeclaredType wanted = type(table, partType);
        int place = table.output(part);
        if (place < 0) {
            error(table, variable, Nearest.after(Sentence.of("check.decision-part-unknown", typeRef, part), part,
                    table.table().outputs().stream().map(Column::name).toList()));
        } else if (wanted.structured()) {
            error(table, variable, Sentence.of("check.decision-part-structured", typeRef, part));
        } else {
            Column column = table.table().outputs().get(place);
            Kind given = table.kindOf(column);
            if (differ(wanted.kind(), given)) {
                error(table, variable, Sentence.of("check.decision-part-of-other-kind", typeRef, part, wanted.kind().words(), given.words()));
            } else {
                allowed(table, partType, column);
            }
        }
    }

    /** Whether values of the one kind are none of the other; a day is taken as its first moment. */
    private static boolean differ(@Nullable Kind declared, @Nullable Kind given) {
        return declared != null && given != null && declared != given && !(declared == Kind.DATE_TIME && given == Kind.DATE);
    }

    /** Whether the table gives a sum or a count of what its rows give. */
    private static boolean aggregates(CheckedTable table) {
        return table.definitions().all().anyMatch(part -> part.name().equals("decisionTable") && !part.attribute("aggregation").isEmpty());
    }

    private DeclaredType type(CheckedTable table, String typeRef) {
        return DeclaredType.of(typeRef, table.definitions());
    }

    private void error(CheckedTable table, XmlElement variable, Sentence sentence) {
        DmnTable named = table.table();
        problems.add(Problem.error(table.ref().file(), variable.line(), named.shown(), sentence));
    }
}
