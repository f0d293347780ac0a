package org.mingjing.console;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.mingjing.door.HttpLimits;
import org.springframework.stereotype.Component;

/**
 * Sends lists while they are read from the database. Each holds a connection of the pool as long as somebody reads it; so there
 * are few at the same time, and one that is read very slowly, or by nobody any more, is ended.
 */
@Component
public final class Streams {

    private final HttpLimits limits;
    private final Semaphore room;

    Streams(HttpLimits limits) {
        this.limits = limits;
        this.room = new Semaphore(limits.streamsMax());
    }

    /** Writes a list as text. */
    public interface Content {
        void write(Writer out) throws IOException;
    }

    /** Sends a list and returns when it was sent. @throws LongWork.NotNow if there is no room for one more */
    public void send(HttpServletResponse response, String type, Content content) throws IOException {
        if (!room.tryAcquire()) {
            throw LongWork.NotNow.of("console.streams-too-many");
        }
        try {
            response.setContentType(type + ";charset=UTF-8");
            Writer writer = new OutputStreamWriter(new PacedOutput(response.getOutputStream(), limits), StandardCharsets.UTF_8);
            content.write(writer);
            writer.flush();
        } finally {
            room.release();
        }
    }
}
