package org.mingjing.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.mingjing.screen.DmnTable;
import org.mingjing.screen.FeelText;
import org.mingjing.screen.XmlElement;

/**
 * What a column may hold.
 *
 * @param base basic type, such as {@code string}; empty if it is not known
 * @param bounded whether its values are bounded at all
 * @param values the texts it may hold, empty if they are not listed one by one
 */
public record ColumnType(String base, boolean bounded, List<String> values) {

    private static final int ALIASES_MAX = 20;

    /** Of a column of a table in the file. */
    public static ColumnType of(DmnTable.Column column, XmlElement definitions) {
        String type = base(column.typeRef(), definitions);
        String allowed = allowed(column, definitions);
        return new ColumnType(type, !allowed.isEmpty() || type.equals("boolean"), listed(allowed));
    }

    /** The basic type that a type goes back to. */
    static String base(String typeRef, XmlElement definitions) {
        String type = typeRef;
        for (int i = 0; i < ALIASES_MAX; i++) {
            Optional<XmlElement> item = item(type, definitions);
            if (item.isEmpty()) {
                break;
            }
            type = item.get().child("typeRef").map(XmlElement::text).orElse("");
        }
        return type;
    }

    /** The allowed values of a column as they are written, its own or those of its type; empty if none are. */
    static String allowed(DmnTable.Column column, XmlElement definitions) {
        return column.allowed().isEmpty() ? allowed(column.typeRef(), definitions) : column.allowed();
    }

    /** The allowed values of a type as they are written, its own or those of what it goes back to; empty if none are. */
    static String allowed(String typeRef, XmlElement definitions) {
        String type = typeRef;
        String allowed = "";
        for (int i = 0; i < ALIASES_MAX && allowed.isEmpty(); i++) {
            Optional<XmlElement> item = item(type, definitions);
            if (item.isEmpty()) {
                break;
            }
            allowed = item.get().child("allowedValues").map(XmlElement::written).orElse("");
            type = item.get().child("typeRef").map(XmlElement::text).orElse("");
        }
        return allowed;
    }

    static Optional<XmlElement> item(String type, XmlElement definitions) {
        return definitions.children("itemDefinition").stream()
                .filter(item -> item.attribute("name").equals(type))
                .findFirst();
    }

    private static List<String> listed(String allowed) {
        FeelText text = FeelText.condition(allowed.isEmpty() ? "-" : allowed, Set.of());
        if (text.tree() == null) {
            return List.of();
        }
        List<ASTNode> literals = Literals.in(text.tree());
        return literals.stream().allMatch(StringNode.class::isInstance)
                ? literals.stream().flatMap(node -> Stream.of(((StringNode) node).getValue())).toList()
                : List.of();
    }
}
