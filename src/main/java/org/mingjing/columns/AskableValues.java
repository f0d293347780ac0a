package org.mingjing.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.core.util.NamespaceUtil;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.ItemDefinition;
import org.kie.dmn.model.api.UnaryTests;

/** What kie-dmn lets a column be asked: the type of its input and the values that type and column allow. */
final class AskableValues {

    private static final int BASE_TYPES_MAX = 20;

    private final TableSource source;

    public AskableValues(TableSource source) {
        this.source = source;
    }

    /** The type of an input with its allowed values. */
    Condition ofInput(String input) throws Untranslatable {
        BaseDMNTypeImpl type = typeOf(input);
        return Condition.type(type, constants(type));
    }

    /** The values that a column itself allows, null if it names none. */
    @Nullable Condition ofColumn(InputClause column) throws Untranslatable {
        UnaryTests own = column.getInputValues();
        if (own != null) {
            return own.getText() == null || own.getText().isEmpty()
                    ? null : Condition.cell(source.feel(), source.feel().condition(own.getText(), null));
        }
        BaseDMNTypeImpl type = typeNamedBy(column);
        return type == null || type.getAllowedValuesFEEL() == null || type.getAllowedValuesFEEL().isEmpty()
                ? null : Condition.allowed(source.feel(), type, constants(type));
    }

    /** The type of what {@code ?} stands for in the cells of a column, null if kie-dmn knows none. */
    @Nullable DMNType typeInCells(InputClause column) {
        return column.getInputValues() != null ? null : typeNamedBy(column);
    }

    private @Nullable BaseDMNTypeImpl typeNamedBy(InputClause column) {
        QName named = column.getInputExpression().getTypeRef();
        if (named == null) {
            return null;
        }
        DMNModelImpl model = source.model();
        QName full = NamespaceUtil.getNamespaceAndName(
                column.getInputExpression(), model.getImportAliasesForNS(), named, model.getNamespace());
        return (BaseDMNTypeImpl) model.getTypeRegistry().resolveType(full.getNamespaceURI(), full.getLocalPart());
    }

    /** The type of an input, which is a single value. */
    BaseDMNTypeImpl typeOf(String input) throws Untranslatable {
        BaseDMNTypeImpl type = Objects.requireNonNull(source.inputs().get(input));
        for (DMNType base = type; base != null; base = base.getBaseType()) {
            boolean anything = ((BaseDMNTypeImpl) base).getFeelType() == BuiltInType.UNKNOWN && base.getBaseType() == null;
            if (base.isComposite() || base.isCollection() && !anything) {
                throw new Untranslatable("columns.input-not-single", input);
            }
        }
        return type;
    }

    private List<Object> constants(BaseDMNTypeImpl type) throws Untranslatable {
        List<Object> constants = new ArrayList<>();
        int steps = 0;
        for (DMNType base = type; base != null && steps < BASE_TYPES_MAX; base = base.getBaseType(), steps++) {
            if (!base.getAllowedValues().isEmpty() || !base.getTypeConstraint().isEmpty()) {
                ItemDefinition item = definition(base.getName());
                add(item.getAllowedValues(), constants);
                add(item.getTypeConstraint(), constants);
            }
        }
        return constants;
    }

    private ItemDefinition definition(String type) throws Untranslatable {
        for (ItemDefinition item : source.model().getDefinitions().getItemDefinition()) {
            if (item.getName().equals(type)) {
                return item;
            }
        }
        throw new Untranslatable("columns.type-elsewhere", type);
    }

    private void add(@Nullable UnaryTests tests, List<Object> constants) throws Untranslatable {
        if (tests != null && tests.getText() != null) {
            constants.addAll(Condition.cell(source.feel(), source.feel().condition(tests.getText(), null)).constants());
        }
    }
}
