package org.mingjing.yaml;

import org.mingjing.texts.Sentence;

/** Says in words for whoever wrote a file why it is not YAML. */
final class YamlSyntax {

    private YamlSyntax() {}

    /** @param problem what the parser says, none of which is repeated */
    static Sentence sentence(String problem) {
        return Sentence.of("yaml.not-yaml-but", Sentence.of(what(problem)));
    }

    private static String what(String problem) {
        if (problem.contains("',' or ']'") || problem.contains("',' or '}'")) {
            return "yaml.is-bracket-open";
        }
        if (problem.contains("could not find expected ':'")) {
            return "yaml.is-no-colon";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "yaml.is-second-colon";
        }
        if (problem.contains("block end") || problem.contains("are not allowed here") || problem.contains("document start")) {
            return "yaml.is-indent";
        }
        if (problem.contains("cannot start any token")) {
            return problem.contains("TAB") ? "yaml.is-tab"
                    : "yaml.is-sign-first";
        }
        if (problem.contains("escape")) {
            return "yaml.is-escape";
        }
        if (problem.contains("end of stream")) {
            return "yaml.is-quote-open";
        }
        if (problem.contains("undefined alias")) {
            return "yaml.is-alias-unknown";
        }
        if (problem.contains("another document") || problem.contains("document separator") || problem.contains("single document")) {
            return "yaml.is-second-document";
        }
        return "yaml.is-syntax";
    }
}
