package org.mingjing.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mingjing.cli.GeneratedFolder;
import org.mingjing.cli.Program;
import org.mingjing.cli.RunningService;
import org.mingjing.cli.SignedInClient;

/** The service on a home with a small generated county, and somebody for each role that has work at a page. */
final class ServedCounty implements AutoCloseable {

    private static final int CASES = 200;
    private static final long SEED = 7;
    private static final int DEPARTMENT_COLUMN = 9;
    private static final Map<String, String> EVERYTHING = Map.of("kind", "everything");

    private final RunningService service;

    private ServedCounty(RunningService service) {
        this.service = service;
    }

    /** @param folder an empty one */
    static ServedCounty start(Path folder) throws Exception {
        Path home = folder.resolve("home");
        ServedCounty county = new ServedCounty(RunningService.start(home));
        try {
            GeneratedFolder made = GeneratedFolder.make(folder.resolve("county"), CASES, SEED);
            Program.runPlain("--home", home.toString(), "import", "--source", "county", "--as-of", made.asOf(),
                    made.path().toString()).endedWell();
            county.makePeople(made);
            return county;
        } catch (Exception | Error e) {
            county.close();
            throw e;
        }
    }

    private void makePeople(GeneratedFolder made) throws Exception {
        String department = made.truth().lines().skip(1).filter(row -> row.contains(",conduct,")).findFirst().orElseThrow()
                .split(",")[DEPARTMENT_COLUMN];
        make("monitor", EVERYTHING);
        make("reviewer", EVERYTHING);
        make("respondent", Map.of("kind", "department", "code", department));
        make("author", EVERYTHING);
        service.tester().makeAccount("newcomer", List.of("monitor"), EVERYTHING, Map.of());
    }

    private void make(String role, Map<String, String> scope) throws Exception {
        service.tester().makeAccount(role, List.of(role), scope, Map.of());
        service.tester().newcomer(role);
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
