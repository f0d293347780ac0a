package org.mingjing.bench;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjing.cli.SignedInClient;
import org.mingjing.database.Database;

/** Pages of fifty out of very many warnings, as a queue asks for them over HTTP. */
final class QueuePages {

    private static final int ASKED = 200;
    private static final int TO_WARM_UP = 100;

    private final SignedInClient client;
    private final Path home;
    private final Size size;

    QueuePages(SignedInClient client, Path home, Size size) {
        this.client = client;
        this.home = home;
        this.size = size;
    }

    List<Measured> measured() throws Exception {
        int warnings = size.choose(1_000, 1_000_000);
        fill(warnings);
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("first page", "");
        questions.put("a page in the middle", "&after=" + (1_000_000_000L + warnings / 2));
        questions.put("of one state", "&state=notified");
        questions.put("of one department", "&department=D7");
        questions.put("of one department and level", "&department=D7&level=red");
        questions.put("of nobody's", "&assignee=none");
        questions.put("that begin with a case", "&q=Q77");
        List<Measured> measured = new ArrayList<>();
        for (Map.Entry<String, String> question : questions.entrySet()) {
            measured.add(Measured.of("queue, 50: " + question.getKey(), Map.of("warnings", Integer.toString(warnings)), "ms",
                    asked("/api/v1/warnings?limit=50" + question.getValue())));
        }
        return measured;
    }

    private double[] asked(String path) throws Exception {
        int asked = size.choose(5, ASKED);
        double[] millis = new double[asked];
        for (int i = -size.choose(1, TO_WARM_UP); i < asked; i++) {
            long began = System.nanoTime();
            HttpResponse<String> answer = client.send("GET", path, Map.of(), null);
            if (answer.statusCode() != 200 || !answer.body().contains("\"id\":")) {
                throw new IllegalStateException("The service answered " + answer.statusCode() + ": " + answer.body());
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        return millis;
    }

    /**
     * Copies of a warning that is there, with other ids, cases, departments, levels and states. They are in no record that could be
     * verified: to raise a million takes an hour, and a list asks for nothing else.
     */
    private void fill(int warnings) throws SQLException {
        try (Database database = Database.open(home, null); Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            String copied = "from (select w.*, r.body from warning w join record r on r.seq = w.seq order by w.seq limit 1) as w, "
                    + "generate_series(1, " + warnings + ") as n";
            statement.execute("insert into record (seq, kind, leaf_hash, body) select 1000000000 + n, 'fact', '\\x00', "
                    + "replace(replace(w.body, w.id, 'q' || n), w.case_id, 'Q' || n) " + copied);
            statement.execute("insert into warning (id, seq, raised_seq, followed_seq, case_id, rule, level, state, department, official, "
                    + "named, assignee) select 'q' || n, 1000000000 + n, 1000000000 + n, w.followed_seq, 'Q' || n, w.rule, "
                    + "(array['reminder', 'yellow', 'red'])[1 + n % 3], (array['notified', 'answered', 'upheld', 'closed'])[1 + n % 4], "
                    + "'D' || n % 74, 'O' || n % 900, 'O' || n % 900, '' " + copied);
            statement.execute("vacuum analyze warning");
            statement.execute("vacuum analyze record");
        }
    }
}
