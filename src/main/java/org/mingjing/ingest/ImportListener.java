package org.mingjing.ingest;

import org.mingjing.drivers.ReadNote;
import org.mingjing.drivers.Reject;
import org.mingjing.texts.Sentence;

/** Told how an import goes on; for progress and for messages to whoever runs it. */
public interface ImportListener {

    /** @param records records read so far */
    void read(long records);

    /** @param cases cases assessed so far, @param of cases to assess */
    void assessed(long cases, long of);

    void rejected(Reject reject);

    /** A record was read and used; there is something to know of how. */
    void note(ReadNote note);

    /** A fact is dated after the import began. */
    void future(Sentence sentence);

    /** A fact came with the id and version of a recorded one, but with other content. */
    void conflict(Sentence sentence);
}
