package org.mingjing.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjing.texts.Names;
import org.mingjing.texts.Sentence;

/**
 * Decodes XML by the charset its first line names, UTF-8 if it names none. Done here because the parser prints a text
 * that is not in its charset to the terminal before it says so to us.
 */
final class XmlText {

    private static final Pattern NAMED = Pattern.compile("^<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final int FIRST_LINE_BYTES_MAX = 400;

    private XmlText() {}

    /**
     * The text; bytes that are none in the charset are an error where they are read.
     *
     * @throws UnreadableSource if the charset is not known
     */
    static Reader decoded(InputStream in, String origin) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(in);
        bytes.mark(FIRST_LINE_BYTES_MAX);
        byte[] begin = bytes.readNBytes(FIRST_LINE_BYTES_MAX);
        bytes.reset();
        return new InputStreamReader(bytes, charset(begin, origin).newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static Charset charset(byte[] begin, String origin) {
        if (begin.length > 1 && (begin[0] & begin[1] & 0xfe) == 0xfe) {
            return StandardCharsets.UTF_16; // begins with the byte order mark FE FF or FF FE
        }
        Matcher named = NAMED.matcher(new String(begin, StandardCharsets.ISO_8859_1));
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(named.group(1));
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource(origin, 1, Sentence.of("ingest.xml-charset", Names.shown(named.group(1))));
        }
    }
}
