package org.mingjing.yaml;

import org.mingjing.texts.Characters;

/** One fault in a file: where it is (line counted from 1, 0 if it concerns the whole file) and a sentence. */
public record YamlFault(String file, int line, String sentence) {

    /** Whatever of the file is repeated in it is repeated so that it can be seen. */
    public YamlFault {
        sentence = Characters.visible(sentence);
    }

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + sentence;
    }
}
