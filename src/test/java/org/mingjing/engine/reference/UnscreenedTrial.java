package org.mingjing.engine.reference;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.author.trial.Payload;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.Registry;
import org.mingjing.given.Facts;
import org.mingjing.given.Reports;
import org.mingjing.rules.RulePackage;
import org.mingjing.words.CaseSteps;
import org.mingjing.words.Deed;
import tools.jackson.databind.json.JsonMapper;

/**
 * A trial process without screens: it compiles what it is given, as it is, and runs it over one step. The program is loaded
 * anew with one more class on the list of those that rules can reach, so that there is something to attack with.
 */
public final class UnscreenedTrial {

    private UnscreenedTrial() {}

    public static void main(String[] arguments) throws Exception {
        List<URL> path = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(new File(entry).toURI().toURL());
        }
        try (OpenedList program = new OpenedList(path.toArray(URL[]::new))) {
            Thread.currentThread().setContextClassLoader(program);
            program.loadClass(UnscreenedTrial.class.getName()).getMethod("run", String[].class).invoke(null, (Object) arguments);
        }
    }

    /** Called by the program that was loaded anew. */
    public static void run(String[] arguments) throws Exception {
        Map<String, String> files = new TreeMap<>();
        JsonMapper.shared().readTree(Payload.ask()).path("files").properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().stringValue()));
        Deed.prepare(arguments);
        try (RuleBase rules = RuleCompiler.compileScreened(RulePackage.of(files))) {
            CaseFile caseFile = CaseFile.of("C1", List.of(
                    Facts.fact("s", "C1", "f", "decision", "2024-03-04T10:00:00+08:00", "o", Map.of())), Registry.empty());
            Reports.direct(rules, CaseSteps.of(caseFile, ZoneOffset.UTC).steps());
        }
        Payload.act("die");
    }

    private static final class OpenedList extends URLClassLoader {

        private static final String LIST = "org/mingjing/engine/reference/" + PolicyClassLoader.ENGINE_LIST;

        OpenedList(URL[] path) {
            super(path, ClassLoader.getPlatformClassLoader());
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            InputStream found = super.getResourceAsStream(name);
            return name.equals(LIST) ? new SequenceInputStream(found, new ByteArrayInputStream(
                    ("\n" + Deed.class.getName() + "\n").getBytes(StandardCharsets.UTF_8))) : found;
        }
    }
}
