package org.mingjing;

import org.mingjing.author.trial.TrialMain;
import org.mingjing.cli.MingjingCommand;

/** Entry point: runs a command, the service if none is named; or tries packages for another run of the program. */
public final class Mingjing {

    private Mingjing() {}

    public static void main(String[] args) {
        if (TrialMain.isMeant(args)) {
            TrialMain.run();
        }
        int exitCode = MingjingCommand.run(args);
        if (exitCode != MingjingCommand.STAYS_UP) {
            System.exit(exitCode);
        }
    }
}
