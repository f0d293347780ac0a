package org.mingjing.door;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Enumeration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Ends requests whose body was not read to its end. Their connection is closed; before, a little of the rest is taken and thrown
 * away, because a client that is still sending when its connection is cut may never see the answer.
 */
final class Farewell extends ValveBase {

    private static final int AT_ONCE_MAX = 8;
    private static final long LINGER_NANOS = TimeUnit.MILLISECONDS.toNanos(1_500);
    private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long PAUSE_MILLIS = 5;

    private final Semaphore lingering = new Semaphore(AT_ONCE_MAX);

    private final RequestLanguages languages;

    Farewell(RequestLanguages languages) {
        super(true);
        this.languages = languages;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (hasTwoLengths(request)) {
            new Refusal(400, ErrorAnswers.sentence(400)).write(request, response, languages.of(request));
            return;
        }
        getNext().invoke(request, response);
        Client client = Client.of(request.getRequest());
        if (!request.isAsync() && Door.hasBody(request) && client != null && !client.bodyWasRead()) {
            if (!response.isCommitted()) {
                response.setHeader("Connection", "close");
            }
            response.finishResponse();
            if (lingering.tryAcquire()) {
                try {
                    takeSome(request.getCoyoteRequest(), client);
                } finally {
                    lingering.release();
                }
            }
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean hasTwoLengths(Request request) {
        Enumeration<String> lengths = request.getHeaders("Content-Length");
        if (lengths.hasMoreElements()) {
            lengths.nextElement();
        }
        return lengths.hasMoreElements();
    }

    private static void takeSome(org.apache.coyote.Request rest, Client client) {
        long begin = System.nanoTime();
        long last = begin;
        try {
            for (long now = begin; now - begin < LINGER_NANOS && now - last < IDLE_NANOS; now = System.nanoTime()) {
                if (client.bodyWasRead()) {
                    return;
                }
                if (!client.sentMore()) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                } else if (rest.doRead(new ThrownAway()) < 0) {
                    return;
                } else {
                    last = now;
                }
            }
        } catch (IOException gone) {
            // There is nobody left to wait for.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class ThrownAway implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // What comes is looked at nowhere, so that it needs no room.
        }
    }
}
