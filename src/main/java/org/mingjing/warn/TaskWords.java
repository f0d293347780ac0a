package org.mingjing.warn;

import java.util.Arrays;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/** The words of the package for tasks, as parts of sentences. */
final class TaskWords {

    private TaskWords() {}

    static Sentence act(TaskTables tables, String act) {
        return word(tables, TaskTables.ACT, act);
    }

    static Sentence state(TaskTables tables, String state) {
        return word(tables, TaskTables.STATE, state);
    }

    private static Sentence word(TaskTables tables, String of, String code) {
        return Sentence.alreadySaid(Arrays.stream(Language.values()).map(language -> tables.title(of, code, language)).toList());
    }
}
