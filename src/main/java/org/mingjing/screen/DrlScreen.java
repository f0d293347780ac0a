package org.mingjing.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.mingjing.rules.Problem;
import org.mingjing.texts.Names;
import org.mingjing.texts.Sentence;

/**
 * Screens a rule file before it is compiled: it may hold rules that match the words of rule authors and report
 * findings, and nothing else. What is not allowed is refused, so that a new feature of the language is refused too.
 */
public final class DrlScreen {

    private final String file;
    private final String text;
    private String code = "";
    private final List<Problem> problems = new ArrayList<>();
    private final List<NamedLine> rules = new ArrayList<>();
    private final List<NamedLine> reported = new ArrayList<>();
    private final List<DrlRule> read = new ArrayList<>();

    private DrlScreen(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * What a rule file holds.
     *
     * @param problems what is refused
     * @param rules names of its rules
     * @param reported rule ids that it reports
     * @param read its rules as they are written, without those that are refused
     */
    public record Screened(List<Problem> problems, List<NamedLine> rules, List<NamedLine> reported, List<DrlRule> read) {}

    /** @param file name of the file, for messages */
    public static Screened screen(String file, String text) {
        DrlScreen screen = new DrlScreen(file, text);
        screen.screen();
        return new Screened(screen.problems, screen.rules, screen.reported, screen.read);
    }

    private void screen() {
        try {
            code = DrlText.code(text);
        } catch (Refused e) {
            refuse(e.line(), Problem.NO_PLACE, e.sentence());
            return;
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr content;
        try {
            content = parser.parse(false, code);
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            refuse(0, Problem.NO_PLACE, Sentence.of("screen.rules-unreadable"));
            return;
        }
        if (parser.hasErrors() || content == null) {
            parser.getErrors().forEach(this::unreadable);
            return;
        }
        declarations(content);
        content.getRules().forEach(this::rule);
    }

    private void unreadable(DroolsError error) {
        int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
        refuse(line, ParserWords.place(error.getMessage()), ParserWords.sentence(error.getMessage()));
    }

    private void declarations(PackageDescr content) {
        if (!content.getNamespace().isEmpty()) {
            refuse(content.getLine(), Problem.NO_PLACE, Sentence.of("screen.package-line"));
        }
        refuseAll(content.getImports(), "import");
        refuseAll(content.getFunctionImports(), "import function");
        refuseAll(content.getAccumulateImports(), "import accumulate");
        refuseAll(content.getGlobals(), "global");
        refuseAll(content.getFunctions(), "function");
        refuseAll(content.getTypeDeclarations(), "declare");
        refuseAll(content.getEnumDeclarations(), "declare enum");
        refuseAll(content.getEntryPointDeclarations(), "declare entry-point");
        refuseAll(content.getWindowDeclarations(), "declare window");
        refuseAll(content.getAttributes(), "attribute");
        if (content.getUnit() != null) {
            refuse(content.getUnit().getLine(), Problem.NO_PLACE, Sentence.of("screen.unit-of-file"));
        }
    }

    private void refuseAll(Iterable<? extends BaseDescr> declared, String what) {
        declared.forEach(descr -> refuse(descr.getLine(), Problem.NO_PLACE,
                Sentence.of("screen.outside-rules", what)));
    }

    private void rule(RuleDescr rule) {
        Sentence place = Sentence.of("screen.place-rule", Names.shown(rule.getName()));
        rules.add(new NamedLine(rule.getName(), rule.getLine()));
        Names.unfit(Sentence.of("screen.name-of-rule"), rule.getName()).ifPresent(sentence -> refuse(rule.getLine(), place, sentence));
        if (rule.getClass() != RuleDescr.class) {
            refuse(rule.getLine(), place, Sentence.of("screen.query"));
            return;
        }
        rule.getAttributes().values().forEach(attribute -> refuse(attribute.getLine(), place,
                Sentence.of("screen.attribute-of-rule", Names.shown(attribute.getName()))));
        rule.getAnnotationNames().forEach(name -> refuse(rule.getLine(), place,
                Sentence.of("screen.annotation", Names.shown(name))));
        if (rule.getParentName() != null) {
            refuse(rule.getLine(), place, Sentence.of("screen.extends"));
        }
        if (rule.getUnit() != null) {
            refuse(rule.getLine(), place, Sentence.of("screen.unit-of-rule"));
        }
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(rule.getLine(), place, Sentence.of("screen.one-then"));
        }
        body(rule, place);
    }

    private void body(RuleDescr rule, Sentence place) {
        Map<String, Class<?>> variables = new TreeMap<>();
        int problemsBefore = problems.size();
        try {
            new PatternScreen(variables, (line, sentence) -> refuse(line, place, sentence)).walk(rule.getLhs());
            List<Token> tokens = Lexer.tokens(String.valueOf(rule.getConsequence()), consequenceLine(rule));
            reported.addAll(Consequence.reported(tokens, variables));
            if (problems.size() == problemsBefore) {
                read.add(RuleReader.read(rule, tokens));
            }
        } catch (Refused e) {
            // An unbound variable may be unbound only because its pattern was refused.
            if (problems.size() == problemsBefore || !e.sentence().key().equals(Expression.UNBOUND)) {
                refuse(e.line(), place, e.sentence());
            }
        }
    }

    /** The line on which the first statement after {@code then} stands. */
    private int consequenceLine(RuleDescr rule) {
        int offset = 0;
        for (int line = 1; line < rule.getConsequenceLine(); line++) {
            offset = code.indexOf('\n', offset) + 1;
        }
        Matcher then = Pattern.compile("\\bthen\\b\\s*").matcher(code);
        return then.find(offset) ? lineAt(then.end()) : rule.getConsequenceLine();
    }

    private int lineAt(int offset) {
        return 1 + (int) code.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private void refuse(int line, Sentence place, Sentence sentence) {
        problems.add(Problem.error(file, Math.max(0, line), place, sentence));
    }
}
