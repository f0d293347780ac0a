package org.mingjing.ingest;

import java.io.InputStream;
import org.mingjing.drivers.FactSink;

/** Reads one form of source. Hands over in the order of the file and keeps no more of it than one case. */
interface FormatReader {

    /**
     * Reads to the end of the stream, which stays open.
     *
     * @param origin the file's name, for messages
     * @throws UnreadableSource if it cannot be read on from a line; what came before was handed over
     */
    void read(InputStream in, String origin, FactSink sink);
}
