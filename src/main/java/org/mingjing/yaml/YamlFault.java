package org.mingjing.yaml;

/** One fault in a file: where it is (line counted from 1, 0 if it concerns the whole file) and a sentence. */
public record YamlFault(String file, int line, String sentence) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + sentence;
    }
}
