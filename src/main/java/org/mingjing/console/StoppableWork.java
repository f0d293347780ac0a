package org.mingjing.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;

/** Does long work that ends soon when what it works with is closed, and closes it in the end in any case. */
@Component
final class StoppableWork {

    private final LongWork works;

    StoppableWork(LongWork works) {
        this.works = works;
    }

    /** @param closed ends the work by being closed; may be closed more than once */
    <T> T run(HttpServletRequest request, AutoCloseable closed, Callable<T> work) {
        try (closed) {
            return works.run(request, work, () -> close(closed));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw unclosable(e);
        }
    }

    private static void close(AutoCloseable closed) {
        try {
            closed.close();
        } catch (Exception e) {
            throw unclosable(e);
        }
    }

    private static IllegalStateException unclosable(Exception e) {
        return new IllegalStateException("work that cannot be closed", e);
    }
}
