package org.mingjing.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Sentence;

/**
 * Sends something over HTTP, within a time that covers all of it, follows no redirect, and reads no more of an answer than it needs. What
 * failed is told without the address, in which there may be a secret.
 */
final class HttpPost {

    private static final int ANSWER_BYTES_MAX = 64 * 1024;
    private static final HttpClient CLIENT = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();

    private HttpPost() {}

    /** What is sent. */
    record Request(String method, String address, Map<String, String> headers, byte[] body) {}

    /** What was answered. */
    record Answer(int status, String body) {

        boolean isGood() {
            return status >= 200 && status < 300;
        }

        /** Whether asking again can help: not if what was asked is refused, but for being too much or too early. */
        boolean mayPass() {
            return status >= 500 || List.of(408, 425, 429).contains(status);
        }

        /** What a status other than a good one comes to. */
        Sent refused() {
            Sentence said = Sentence.of("notices.http-status", Integer.toString(status));
            return mayPass() || status >= 300 && status < 400 || status == 401 || status == 403 || status == 404 ? Sent.later(said) : Sent.never(said);
        }
    }

    /** Sends it, and has the answer judged. */
    static Sent send(Request asked, Duration timeout, Function<Answer, Sent> judge) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(asked.address())).timeout(timeout)
                .method(asked.method(), HttpRequest.BodyPublishers.ofByteArray(asked.body()));
        asked.headers().forEach(request::header);
        CompletableFuture<HttpResponse<String>> answer = CLIENT.sendAsync(request.build(), any -> new BoundedText());
        try {
            HttpResponse<String> got = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return judge.apply(new Answer(got.statusCode(), got.body()));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return Sent.later(Sentence.of("notices.http-late", timeout.toSeconds()));
        } catch (ExecutionException e) {
            return Sent.later(failed(e.getCause(), timeout));
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Sent.later(Sentence.of("notices.failed"));
        }
    }

    private static Sentence failed(Throwable cause, Duration timeout) {
        if (cause instanceof HttpTimeoutException) {
            return Sentence.of("notices.http-late", timeout.toSeconds());
        }
        if (cause instanceof SSLException) {
            return Sentence.of("notices.http-tls");
        }
        return Sentence.of(cause instanceof ConnectException ? "notices.http-unreachable" : "notices.http-broken");
    }

    /** Reads up to a bound; of what is longer nobody needs the rest. */
    private static final class BoundedText implements HttpResponse.BodySubscriber<String> {

        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final CompletableFuture<String> text = new CompletableFuture<>();
        private Flow.@Nullable Subscription source;

        @Override
        public CompletionStage<String> getBody() {
            return text;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            source = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                byte[] bytes = new byte[Math.min(part.remaining(), ANSWER_BYTES_MAX - read.size())];
                part.get(bytes);
                read.writeBytes(bytes);
            }
            if (read.size() >= ANSWER_BYTES_MAX) {
                source.cancel();
                text.completeExceptionally(new IOException("the answer is too long"));
            }
        }

        @Override
        public void onError(Throwable failure) {
            text.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            text.complete(read.toString(StandardCharsets.UTF_8));
        }
    }
}
