package org.mingjing.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Decompresses; data that breaks off is an error of its own kind, which no parser takes for the plain end of the file. */
final class GzipSource extends GZIPInputStream {

    GzipSource(InputStream in, int bufferBytes) throws IOException {
        super(in, bufferBytes);
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        try {
            return super.read(buffer, from, length);
        } catch (EOFException e) {
            throw new ZipException("the compressed data breaks off");
        }
    }
}
