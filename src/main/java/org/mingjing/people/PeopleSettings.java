package org.mingjing.people;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How people and source systems sign in. Each is a setting {@code mingjing.people.…}. */
@ConfigurationProperties("mingjing.people")
public record PeopleSettings(
        @DefaultValue Passwords passwords, @DefaultValue Attempts attempts, @DefaultValue Sessions sessions, @DefaultValue Tokens tokens) {

    /**
     * How passwords are chosen and hashed (argon2id).
     *
     * @param charsMin characters at least; NIST SP 800-63B-4 asks for 15 where nothing else is asked for
     * @param charsMax characters at most
     * @param memoryKibibytes memory of one hash
     * @param iterations passes over it
     * @param hashesAtOnceMax hashes that are made at the same time, so that attempts leave processors to others
     */
    public record Passwords(
            @DefaultValue("15") int charsMin,
            @DefaultValue("256") int charsMax,
            @DefaultValue("19456") int memoryKibibytes,
            @DefaultValue("2") int iterations,
            @DefaultValue("2") int hashesAtOnceMax) {}

    /**
     * How often somebody may try a wrong password.
     *
     * @param freeOfAccount wrong passwords for one account before each further one must be waited for
     * @param freeOfAddress wrong passwords from one address, whatever the accounts
     * @param waitSecondsMax the wait doubles with each up to this
     * @param forgottenAfterSeconds after this time without an attempt
     */
    public record Attempts(
            @DefaultValue("5") int freeOfAccount,
            @DefaultValue("50") int freeOfAddress,
            @DefaultValue("900") int waitSecondsMax,
            @DefaultValue("3600") int forgottenAfterSeconds) {}

    /**
     * How long a session lasts.
     *
     * @param idleMinutesMax without a request
     * @param hoursMax at all
     */
    public record Sessions(@DefaultValue("30") int idleMinutesMax, @DefaultValue("12") int hoursMax) {}

    /**
     * What tokens may.
     *
     * @param daysMax for how long one is made at most, and if nothing is said
     * @param requestsPerMinuteMax requests with one token
     */
    public record Tokens(@DefaultValue("366") int daysMax, @DefaultValue("6000") int requestsPerMinuteMax) {}
}
