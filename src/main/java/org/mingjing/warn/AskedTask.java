package org.mingjing.warn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task that somebody wants to set.
 *
 * @param key names the task for whoever sets it: asked for again with the same key it is the same task
 * @param kind code of its kind
 * @param urgent whether the shorter period applies
 * @param list the issue list that it is an item of, or number of the document; "" for none
 * @param title the problem, or what is asked
 * @param source where it comes from
 * @param measures what is to be done
 * @param whose who has to do it
 * @param deadline the last day, null for the period of the kind
 * @param warning id of the warning that it belongs to, "" for none
 * @param reason why it is set
 */
public record AskedTask(String key, String kind, boolean urgent, String list, String title, String source, String measures,
        Whose whose, @Nullable LocalDate deadline, String warning, String reason) {

    /** Who has to do it. @param official code of the official of the department who has to, "" for the department */
    public record Whose(String department, String official) {}

    String department() {
        return whose.department;
    }

    String official() {
        return whose.official;
    }

    /**
     * What somebody wants to do with one.
     *
     * @param version place in the log of the newest record about the task that the person has seen
     * @param evidence what shows that it is done, "" for nothing
     */
    public record Act(String act, String reason, String evidence, @Nullable LocalDate deadline, long version) {}
}
