package org.mingjing.assess.check;

/** Makes a sentence of what a library says: without its own codes, ids and names of classes. */
public final class Plain {

    private Plain() {}

    /** What a library says, without its own codes. */
    public static String sentence(String message) {
        String plain = message
                .replaceAll("(?s)\\(DMN id:.*?\\)\\s*$", "")
                .replaceAll("(?s)\\((DMN|The referenced|Error|DMN model)[^()]*\\)\\s*$", "")
                .replaceFirst("^DMN: ", "")
                .replaceFirst("^Failed XML validation of DMN file: null - ", "The file is not as DMN asks: ")
                .replaceAll("\\{\"[^\"]*\":(\\w+)}", "<$1>")
                .replaceAll("\"https?://[^\"]*\":", "")
                .replaceAll("\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w*(?:\\.\\w+)?(?:\\([^)]*\\))?", "it")
                .replaceAll("cvc-[\\w.-]+: ", "")
                .replaceAll("\\s+", " ")
                .strip();
        return plain.endsWith(".") ? plain : plain + ".";
    }
}
