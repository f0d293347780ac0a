package org.mingjing.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a service: signs in, and asks from then on with the cookie and the token of the session. */
public final class SignedInClient {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SOURCE = Pattern.compile("\"source\"\\s*:\\s*(\"(?:[^\"\\\\]|\\\\.)*\")");
    private static final Pattern PROFILE = Pattern.compile("[?&]source=([^&]*)");
    private static final String FIRST_PASSWORDS = "first-passwords.txt";
    private static final String TESTER = "tester";

    private final String address;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private final Map<Set<String>, String> tokens = new ConcurrentHashMap<>();
    private volatile String cookie = "";
    private volatile String csrf = "";

    /** @param address such as http://127.0.0.1:8080 */
    public SignedInClient(String address) {
        this.address = address;
    }

    /** Somebody with all roles in everything, made with the first password of the administrator if there is nobody yet. */
    public static SignedInClient tester(String address, Path home) throws IOException, InterruptedException {
        SignedInClient tester = new SignedInClient(address);
        if (tester.signIn(TESTER, chosen(TESTER)).statusCode() != 200) {
            SignedInClient administrator = new SignedInClient(address);
            administrator.signInFirst("administrator", firstPassword(home, "administrator"));
            administrator.makeAccount(TESTER, List.of("administrator", "monitor", "reviewer", "respondent", "official", "author",
                    "approver", "auditor"), Map.of("kind", "everything"), Map.of());
            tester = administrator.newcomer(TESTER);
        }
        return tester;
    }

    /** The first password of an account, as the file in the home has it. */
    public static String firstPassword(Path home, String name) throws IOException {
        return Files.readAllLines(home.resolve(FIRST_PASSWORDS)).stream().filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1)).findFirst().orElseThrow();
    }

    /** The password that the owner of an account chooses. */
    public static String chosen(String name) {
        return "nine green hills and a " + name.charAt(0);
    }

    private final Map<String, String> firstPasswords = new ConcurrentHashMap<>();

    /** Makes an account. @param more further fields, such as the official */
    public void makeAccount(String name, List<String> roles, Map<String, String> scope, Map<String, String> more)
            throws IOException, InterruptedException {
        Map<String, Object> body = new TreeMap<>(more);
        body.put("account", name);
        body.put("roles", roles.stream().map(role -> Map.of("role", role, "scope", scope)).toList());
        HttpResponse<String> made = send("POST", "/api/v1/accounts", Map.of("Content-Type", "application/json"), JSON.writeValueAsString(body));
        if (made.statusCode() != 201) {
            throw new AssertionError(made.statusCode() + " " + made.body());
        }
        firstPasswords.put(name, JSON.readTree(made.body()).path("password").asString(""));
    }

    /** The first password of an account that this one has made. */
    public String firstPasswordOf(String name) {
        return firstPasswords.get(name);
    }

    /** The owner of an account that this one has made, signed in with a password of their own. */
    public SignedInClient newcomer(String name) throws IOException, InterruptedException {
        SignedInClient newcomer = new SignedInClient(address);
        newcomer.signInFirst(name, firstPasswords.get(name));
        return newcomer;
    }

    /** The owner of an account, who has signed in before, in a new session. */
    public SignedInClient again(String name) throws IOException, InterruptedException {
        SignedInClient again = new SignedInClient(address);
        expect(again.signIn(name, chosen(name)), 200);
        return again;
    }

    /** Signs in with a first password and changes it. */
    public void signInFirst(String name, String password) throws IOException, InterruptedException {
        expect(signIn(name, password), 200);
        expect(begun(send("POST", "/api/v1/session/password", Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(Map.of("old", password, "new", chosen(name))))), 200);
    }

    private static void expect(HttpResponse<String> answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.uri() + " " + answer.statusCode() + " " + answer.body());
        }
    }

    public HttpResponse<String> signIn(String name, String password) throws IOException, InterruptedException {
        return begun(send("POST", "/api/v1/session", Map.of("Content-Type", "application/json"),
                JSON.writeValueAsString(Map.of("name", name, "password", password))));
    }

    private HttpResponse<String> begun(HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            csrf = JSON.readTree(answer.body()).path("csrf").path("token").asString("");
        }
        return answer;
    }

    public String address() {
        return address;
    }

    /** The headers that show who this is, for requests written by hand; empty for who is not signed in. */
    public Map<String, String> headers() {
        return cookie.isEmpty() ? Map.of() : Map.of("Cookie", cookie, "X-CSRF-TOKEN", csrf);
    }

    /** The header with a token by which facts of the sources can be sent, made when it is needed first. */
    public String bearer(String... sources) throws IOException, InterruptedException {
        return "Bearer " + token(new TreeSet<>(List.of(sources)));
    }

    private String token(Set<String> sources) throws IOException, InterruptedException {
        String known = tokens.get(sources);
        if (known == null) {
            HttpResponse<String> made = send("POST", "/api/v1/sources/tests/tokens", Map.of("Content-Type", "application/json"),
                    JSON.writeValueAsString(Map.of("sources", sources, "departments", List.of("*"), "registry", true)));
            expect(made, 201);
            known = JSON.readTree(made.body()).path("token").asString("");
            tokens.put(sources, known);
        }
        return known;
    }

    /** Sends facts with a token for the sources that they name. */
    public HttpResponse<String> sendFacts(String path, Map<String, String> headers, String body) throws IOException, InterruptedException {
        return sendFacts(path, headers, body, sources(path, body));
    }

    /** Likewise, with a token for the sources given. */
    public HttpResponse<String> sendFacts(String path, Map<String, String> headers, String body, Set<String> sources)
            throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Authorization", "Bearer " + token(sources));
        return exchange("POST", path, all, body);
    }

    private static Set<String> sources(String path, String body) {
        Set<String> sources = new TreeSet<>();
        Matcher named = SOURCE.matcher(body);
        while (named.find()) {
            sources.add(text(named.group(1)));
        }
        Matcher profile = PROFILE.matcher(path);
        if (profile.find()) {
            sources.add(profile.group(1));
        }
        sources.removeIf(source -> source.isBlank() || source.chars().anyMatch(Character::isISOControl));
        return sources;
    }

    private static String text(String quoted) {
        JsonNode read = JSON.readTree(quoted);
        return read.asString("");
    }

    /** Sends a request as whoever is signed in. @param body null for none */
    public HttpResponse<String> send(String method, String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        Map<String, String> all = new TreeMap<>(headers());
        all.putAll(headers);
        return exchange(method, path, all, body);
    }

    // A kept connection may be closed in the moment in which it is used again, which this client tells of what is not idempotent.
    // It is sent once more on another one; had it been taken in the first time, its facts would come out as duplicates.
    private HttpResponse<String> exchange(String method, String path, Map<String, String> headers, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path)).method(method, body == null
                ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        HttpRequest built = request.build();
        try {
            return CLIENT.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw e;
            }
            return CLIENT.send(built, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }
}
