package org.mingjing.warn;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.mingjing.drivers.Assessing;
import org.mingjing.drivers.Installation;
import org.mingjing.postgres.ChildJvm;

/** Follows findings and answers their warnings, one after the other, and says which one was answered; to be killed. The argument is the home. */
final class AnnouncingAnswers {

    private AnnouncingAnswers() {}

    public static void main(String[] arguments) {
        try (Installation installation = Installation.open(Installation.Options.of(Path.of(arguments[0]), null, List.of()));
                Assessing assessing = new Assessing(installation, batch -> { })) {
            Handling handling = new Handling(installation);
            Following following = new Following(installation, assessing, handling);
            Warnings warnings = new Warnings(installation);
            Acting acting = new Acting(installation, assessing, handling, account -> Optional.empty());
            ChildJvm.say("begun");
            boolean more = true;
            while (more) {
                more = following.next();
                for (Warning warning : warnings.list(Onlooker.of(Hall.MONITOR, installation),
                        WarningQuery.of(List.of("notified"), List.of(), List.of(), "", ""), Long.MAX_VALUE, Warnings.LIMIT_MAX)) {
                    acting.act(Hall.RESPONDENT, warning.id(), new AskedAct("answer", "已办。", warning.seq(), ""));
                    ChildJvm.say(warning.id());
                    more = true;
                }
            }
        }
        ChildJvm.say("done");
    }
}
