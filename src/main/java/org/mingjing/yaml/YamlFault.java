package org.mingjing.yaml;

import org.mingjing.texts.Sentence;

/** One fault in a file: where it is (line counted from 1, 0 if it concerns the whole file) and a sentence. */
public record YamlFault(String file, int line, Sentence sentence) {

    /** Whatever of the file is repeated in it is repeated so that it can be seen. */
    public YamlFault {
        sentence = sentence.visible();
    }

    /** Where it is and what it is, on one line. */
    public Sentence placed() {
        return line > 0 ? Sentence.of("yaml.at-line", file, line, sentence) : Sentence.of("yaml.at-file", file, sentence);
    }

    @Override
    public String toString() {
        return placed().toString();
    }
}
