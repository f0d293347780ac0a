package org.mingjing;

import org.mingjing.cli.MingjingCommand;

/** Entry point: runs a command, the service if none is named. */
public final class Mingjing {

    private Mingjing() {}

    public static void main(String[] args) {
        int exitCode = MingjingCommand.run(args);
        if (exitCode != MingjingCommand.STAYS_UP) {
            System.exit(exitCode);
        }
    }
}
