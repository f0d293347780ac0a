package org.mingjing.engine.reference;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.drools.base.util.Drools;
import org.mingjing.facts.Actor;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.FactKey;
import org.mingjing.facts.FactTimes;
import org.mingjing.facts.FactVersion;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.StepOfCase;
import org.mingjing.screen.DrlText;
import org.mingjing.texts.Sha256;
import org.mingjing.words.Answerer;
import org.mingjing.words.CaseView;
import org.mingjing.words.Findings;
import org.mingjing.words.Milestone;
import org.mingjing.words.Named;
import org.mingjing.words.ProcedureNode;
import org.mingjing.words.Registration;
import org.mingjing.words.Report;
import org.mingjing.words.Row;
import org.mingjing.words.Step;

/**
 * Names whatever compiled rules depend on besides their text: the version of Drools, the words of rule authors, and how
 * rules are compiled. If any of it is another, rules kept from before are not the ones that would be compiled now.
 */
final class CompilerFingerprint {

    /** The words, and what of the program a rule can reach through them; then how rules are compiled. */
    static final List<Class<?>> CLASSES = List.of(
            Answerer.class, CaseView.class, Findings.class, Findings.TooManyReports.class, Milestone.class, Named.class,
            ProcedureNode.class, Registration.class, Report.class, Row.class, Step.class,
            Attributes.class, FactKey.class, NodeFact.class, Actor.class, FactTimes.class, FactVersion.class, StepOfCase.class,
            Milestone.Run.class, Milestone.Reached.class, Milestone.Answers.class,
            DrlPreamble.class, DrlText.class, PolicyClassLoader.class, RuleCompiler.class, RuleModuleName.class);

    private static final int DIGITS = 16;
    private static final String NAME = Drools.getFullVersion() + "-" + digest().substring(0, DIGITS);

    private CompilerFingerprint() {}

    /** A name fit for a file. */
    static String name() {
        return NAME;
    }

    private static String digest() {
        return Sha256.hex(Stream.concat(CLASSES.stream().map(CompilerFingerprint::text),
                        Stream.of(text(PolicyClassLoader.class, PolicyClassLoader.ENGINE_LIST)))
                .toArray(byte[][]::new));
    }

    private static byte[] text(Class<?> type) {
        return text(type, type.getName().substring(type.getPackageName().length() + 1) + ".class");
    }

    private static byte[] text(Class<?> type, String file) {
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks " + file + "; install it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The program's own " + file + " cannot be read; install it again.", e);
        }
    }
}
