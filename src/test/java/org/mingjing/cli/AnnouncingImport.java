package org.mingjing.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.mingjing.drivers.Installation;
import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.ingest.Import;
import org.mingjing.ingest.ImportListener;
import org.mingjing.ingest.SourceProfile;
import org.mingjing.postgres.ChildJvm;
import org.mingjing.texts.Language;
import org.mingjing.texts.Sentence;

/** An import of a county that says how far it is, to be killed: arguments are home, folder and as-of instant. */
final class AnnouncingImport {

    private AnnouncingImport() {}

    public static void main(String[] arguments) {
        Path home = Path.of(arguments[0]);
        try (Installation installation = Installation.open(Installation.Options.of(home, null, List.of()))) {
            new Import(installation, SourceProfile.named("county"), home.resolve("rejects.ndjson"), Language.EN, new Announcing())
                    .run(List.of(Path.of(arguments[1])), Instant.parse(arguments[2]));
        }
        ChildJvm.say("done");
    }

    private static final class Announcing implements ImportListener {

        @Override
        public void read(long records) {
            ChildJvm.say("read");
        }

        @Override
        public void assessed(long cases, long of) {
            ChildJvm.say("assessed");
        }

        @Override
        public void rejected(Reject reject) {
            ChildJvm.say("rejected " + reject);
        }

        @Override
        public void note(ReadNote note) {
            ChildJvm.say("note " + note);
        }

        @Override
        public void future(Sentence sentence) {
            ChildJvm.say("future " + sentence);
        }

        @Override
        public void conflict(Sentence sentence) {
            ChildJvm.say("conflict " + sentence);
        }
    }
}
