package org.mingjing.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjing.screen.DrlTerm;

/** Finds in conditions which words are compared with which texts. */
final class Comparisons {

    private Comparisons() {}

    /** A word that must be one of these texts. */
    record Compared(DrlTerm.Word word, List<String> texts) {}

    /** The word and its texts, if an operation says that a word is one of some texts. */
    static Optional<Compared> compared(DrlTerm.Operation operation) {
        if (operation.operator().equals("in") && operation.parts().get(0) instanceof DrlTerm.Word word) {
            List<String> texts = texts(operation.parts().subList(1, operation.parts().size()));
            return texts.size() == operation.parts().size() - 1 ? Optional.of(new Compared(word, texts)) : Optional.empty();
        }
        if (!operation.operator().equals("==")) {
            return Optional.empty();
        }
        DrlTerm left = operation.parts().get(0);
        DrlTerm right = operation.parts().get(1);
        DrlTerm word = left instanceof DrlTerm.Word ? left : right;
        List<String> texts = texts(List.of(word == left ? right : left));
        return word instanceof DrlTerm.Word asked && texts.size() == 1
                ? Optional.of(new Compared(asked, texts)) : Optional.empty();
    }

    private static List<String> texts(List<DrlTerm> terms) {
        List<String> texts = new ArrayList<>();
        for (DrlTerm term : terms) {
            if (term instanceof DrlTerm.Literal literal && literal.value() instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The texts that a word of the pattern itself must be, as far as the term says it. */
    static List<String> texts(DrlTerm term, String word) {
        List<String> texts = new ArrayList<>();
        term.all().filter(DrlTerm.Operation.class::isInstance).map(DrlTerm.Operation.class::cast)
                .forEach(operation -> compared(operation)
                        .filter(compared -> compared.word().of() == null && compared.word().name().equals(word))
                        .ifPresent(compared -> texts.addAll(compared.texts())));
        return texts;
    }

    /** Whether a term asks for a word of the pattern itself. */
    static boolean asks(DrlTerm term, String word) {
        return term.all().anyMatch(part -> part instanceof DrlTerm.Word asked && asked.of() == null && asked.name().equals(word));
    }

    /** The text in the brackets of a word such as {@code text("result")}. */
    static Optional<String> literal(DrlTerm.Word word) {
        return word.arguments() != null && word.arguments().size() == 1
                && word.arguments().get(0) instanceof DrlTerm.Literal literal && literal.value() instanceof String text
                ? Optional.of(text) : Optional.empty();
    }
}
