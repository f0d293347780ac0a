package org.mingjing.browser;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjing.cli.GeneratedFolder;
import org.mingjing.cli.Program;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a home with a small generated county, and somebody for each role that has work at a page. */
final class ServedCounty implements AutoCloseable {

    private static final int CASES = 200;
    private static final long SEED = 7;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> EVERYTHING = Map.of("kind", "everything");

    private final RunningService service;
    private String official = "";

    private ServedCounty(RunningService service) {
        this.service = service;
    }

    /** @param folder an empty one */
    static ServedCounty start(Path folder, String... options) throws Exception {
        Path home = folder.resolve("home");
        ServedCounty county = new ServedCounty(RunningService.start(home, options));
        try {
            GeneratedFolder made = GeneratedFolder.make(folder.resolve("county"), CASES, SEED);
            List<String> command = new ArrayList<>(List.of("--home", home.toString()));
            command.addAll(List.of(options));
            command.addAll(List.of("import", "--source", "county", "--as-of", made.asOf(), made.path().toString()));
            Program.runPlain(command.toArray(String[]::new)).endedWell();
            county.makePeople();
            return county;
        } catch (Exception | Error e) {
            county.close();
            throw e;
        }
    }

    private void makePeople() throws Exception {
        String department = departmentThatWasTold();
        make("monitor", EVERYTHING);
        make("reviewer", EVERYTHING);
        make("respondent", Map.of("kind", "department", "code", department));
        make("author", EVERYTHING);
        official = named();
        service.tester().makeAccount("official", List.of("official"), EVERYTHING, Map.of("official", official));
        service.tester().newcomer("official");
        service.tester().makeAccount("keeper", List.of("administrator"), EVERYTHING, Map.of());
        service.tester().newcomer("keeper");
        service.tester().makeAccount("newcomer", List.of("monitor"), EVERYTHING, Map.of());
    }

    /** A department that has to answer: the service tells it of what it has found in a moment. */
    private String departmentThatWasTold() throws Exception {
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            JsonNode told = JSON.readTree(service.get("/api/v1/warnings?state=notified&limit=1", "application/json").body()).path("warnings");
            if (!told.isEmpty()) {
                return told.get(0).path("department").path("code").asString("");
            }
            Thread.sleep(200);
        }
        throw new AssertionError("nobody was told of anything");
    }

    /** The official whom the warning names that was raised last. */
    private String named() throws Exception {
        for (JsonNode told : JSON.readTree(service.get("/api/v1/warnings?state=notified", "application/json").body()).path("warnings")) {
            if (!told.path("official").isNull()) {
                return told.path("official").path("code").asString("");
            }
        }
        throw new AssertionError("nobody is named");
    }

    private void make(String role, Map<String, String> scope) throws Exception {
        service.tester().makeAccount(role, List.of(role), scope, Map.of());
        service.tester().newcomer(role);
    }

    /** Code of the official to whom the account of that name belongs. */
    String official() {
        return official;
    }

    RunningService service() {
        return service;
    }

    String address() {
        return "http://127.0.0.1:" + service.port();
    }

    /** With which an account comes in: the first one of the newcomer, of the others the one they chose. */
    String password(String account) {
        return account.equals("newcomer") ? service.tester().firstPasswordOf(account) : SignedInClient.chosen(account);
    }

    @Override
    public void close() {
        service.close();
    }
}
