package org.mingjing.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.screen.XmlElement;

/**
 * What a type of a table file goes back to.
 *
 * @param list whether it is a list of what the rest says
 * @param structured whether its values have parts
 * @param parts names of the types of its parts by their own names, none if it has no parts
 * @param kind the kind of its values, null if they have parts or may be of any kind
 */
record DeclaredType(boolean list, boolean structured, Map<String, String> parts, @Nullable Kind kind) {

    private static final int ALIASES_MAX = 20;

    static DeclaredType of(String typeRef, XmlElement definitions) {
        String type = typeRef;
        boolean list = false;
        for (int i = 0; i < ALIASES_MAX; i++) {
            Optional<XmlElement> item = ColumnType.item(type, definitions);
            if (item.isEmpty()) {
                break;
            }
            list |= item.get().attribute("isCollection").equals("true");
            if (!item.get().children("itemComponent").isEmpty()) {
                return new DeclaredType(list, true, parts(item.get()), null);
            }
            type = written(item.get());
        }
        return new DeclaredType(list, false, Map.of(), Kind.ofType(type));
    }

    private static Map<String, String> parts(XmlElement item) {
        Map<String, String> parts = new LinkedHashMap<>();
        item.children("itemComponent").forEach(part -> parts.put(part.attribute("name"), written(part)));
        return parts;
    }

    private static String written(XmlElement item) {
        return item.child("typeRef").map(XmlElement::text).orElse("");
    }

    /** Whether it says anything about the values at all. */
    boolean isSaid() {
        return list || structured || kind != null;
    }
}
