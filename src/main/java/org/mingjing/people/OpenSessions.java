package org.mingjing.people;

/** The sessions that are open. */
@FunctionalInterface
public interface OpenSessions {

    /** Ends all sessions of an account, so that what it may do now counts from now on. */
    void end(String account);
}
