package org.mingjing.door;

import jakarta.servlet.ServletRequest;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.jspecify.annotations.Nullable;

/** Whoever sent a request, as far as the connection tells. Asked only by the thread that answers the request. */
public final class Client {

    private static final String ATTRIBUTE = Client.class.getName();

    private final Request request;

    Client(Request request) {
        this.request = request;
    }

    void at(ServletRequest of) {
        of.setAttribute(ATTRIBUTE, this);
    }

    /** The client of a request, null if the web server did not say. */
    public static @Nullable Client of(ServletRequest request) {
        return (Client) request.getAttribute(ATTRIBUTE);
    }

    /** Whether something of the body has arrived, or all of it was read: reading does not wait then. */
    boolean sentMore() {
        return bodyWasRead() || look();
    }

    boolean bodyWasRead() {
        AtomicBoolean read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /**
     * Whether it has ended the connection while its request, whose body was read, is worked on. The second look is because
     * the first may have found the next request on the same connection, which is not found twice.
     */
    public boolean hasGone() {
        return bodyWasRead() && look() && look();
    }

    private boolean look() {
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() > 0;
    }
}
