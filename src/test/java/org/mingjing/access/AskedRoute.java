package org.mingjing.access;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a route is asked so that it does nothing that keeps others from being asked.
 *
 * @param path with {@code CASE}, {@code RECORD}, {@code WARNING}, {@code FILE} and {@code TASK} where one is named
 * @param type content type, "" for none
 * @param seen what an answer has in it of one's own, with {@code CASE} for the case and {@code OFFICIAL} for the official; "" if nothing
 */
record AskedRoute(String path, String type, String body, String seen) {

    private static final String JSON = "application/json";
    private static final Map<String, AskedRoute> KNOWN = new TreeMap<>();

    static {
        post("POST /api/v1/session", "/api/v1/session", "[]");
        post("DELETE /api/v1/session", "/api/v1/session", "");
        post("POST /api/v1/session/password", "/api/v1/session/password", "{\"old\": \"x\", \"new\": \"short\"}");
        post("POST /api/v1/accounts", "/api/v1/accounts", "{\"account\": \"No Name\"}");
        get("GET /api/v1/accounts/{name}", "/api/v1/accounts/victim", "");
        post("PATCH /api/v1/accounts/{name}", "/api/v1/accounts/victim", "{\"name\": \"Victim\"}");
        post("PUT /api/v1/accounts/{name}/grants", "/api/v1/accounts/victim/grants", "{\"roles\": []}");
        post("POST /api/v1/accounts/{name}/password", "/api/v1/accounts/victim/password", "");
        get("GET /api/v1/accounts/{name}/contact", "/api/v1/accounts/victim/contact", "");
        post("PUT /api/v1/accounts/{name}/contact", "/api/v1/accounts/victim/contact", "{}");
        post("PUT /api/v1/me/contact", "/api/v1/me/contact", "{}");
        post("POST /api/v1/channels", "/api/v1/channels", "{\"kind\": \"none\"}");
        post("PATCH /api/v1/channels/{id}", "/api/v1/channels/none", "{}");
        post("PUT /api/v1/channels/{id}/secrets", "/api/v1/channels/none/secrets", "{}");
        post("POST /api/v1/channels/{id}/tests", "/api/v1/channels/none/tests", "{}");
        post("POST /api/v1/deliveries/{key}/resends", "/api/v1/deliveries/none/resends", "");
        get("GET /api/v1/accounts/{name}/changes", "/api/v1/accounts/victim/changes", "");
        get("GET /api/v1/registry/departments/{code}", "/api/v1/registry/departments/D1", "");
        get("GET /api/v1/calendars/{id}/years/{year}", "/api/v1/calendars/cn/years/2026", "");
        get("GET /api/v1/sources/{id}/tokens", "/api/v1/sources/window/tokens", "");
        post("POST /api/v1/sources/{id}/tokens", "/api/v1/sources/window/tokens", "{}");
        post("DELETE /api/v1/sources/{id}/tokens/{token}", "/api/v1/sources/window/tokens/none", "");
        KNOWN.put("POST /api/v1/facts", new AskedRoute("/api/v1/facts", "application/x-ndjson", "{}", ""));
        get("GET /api/v1/facts/conflicts", "/api/v1/facts/conflicts?all=true", "\"caseId\":\"CASE\"");
        post("POST /api/v1/facts/conflicts/{record}/reviews", "/api/v1/facts/conflicts/RECORD/reviews", "{}");
        get("GET /api/v1/cases", "/api/v1/cases?id=CASE", "");
        get("GET /api/v1/cases/{id}", "/api/v1/cases/CASE", "");
        get("GET /api/v1/clocks", "/api/v1/clocks?case=CASE", "");
        get("GET /api/v1/cases/{id}/clocks", "/api/v1/cases/CASE/clocks", "");
        get("GET /api/v1/findings", "/api/v1/findings?purpose=PURPOSE", "CASE");
        get("GET /api/v1/findings/counts", "/api/v1/findings/counts?by=case", "CASE");
        get("GET /api/v1/findings/failed", "/api/v1/findings/failed", "");
        get("GET /api/v1/findings/undetermined", "/api/v1/findings/undetermined", "");
        get("GET /api/v1/findings/data-faults", "/api/v1/findings/data-faults", "CASE");
        get("GET /api/v1/warnings", "/api/v1/warnings", "CASE");
        get("GET /api/v1/warnings/counts", "/api/v1/warnings/counts", "");
        get("GET /api/v1/warnings/{id}", "/api/v1/warnings/WARNING", "");
        post("POST /api/v1/warnings/{id}/acts", "/api/v1/warnings/none/acts", "{}");
        KNOWN.put("POST /api/v1/warnings/{id}/attachments",
                new AskedRoute("/api/v1/warnings/none/attachments?name=a.txt", "application/octet-stream", "text", ""));
        post("DELETE /api/v1/warnings/{id}/attachments/{sha256}", "/api/v1/warnings/none/attachments/none", "");
        get("GET /api/v1/warnings/{id}/attachments/{sha256}", "/api/v1/warnings/WARNING/attachments/FILE", "");
        post("POST /api/v1/warnings/{id}/snoozes", "/api/v1/warnings/none/snoozes", "{}");
        post("DELETE /api/v1/warnings/{id}/snoozes", "/api/v1/warnings/none/snoozes", "");
        get("GET /api/v1/warnings/{id}/tables", "/api/v1/warnings/WARNING/tables", "");
        post("POST /api/v1/cards", "/api/v1/cards", "{}");
        get("GET /api/v1/tasks", "/api/v1/tasks", "CASE");
        get("GET /api/v1/tasks/exports/{part}", "/api/v1/tasks/exports/all", "CASE");
        get("GET /api/v1/tasks/{id}", "/api/v1/tasks/TASK", "");
        post("POST /api/v1/tasks", "/api/v1/tasks", "{}");
        post("POST /api/v1/tasks/{id}/acts", "/api/v1/tasks/none/acts", "{}");
        // An address that the route refuses, as one that it does not would never end.
        get("GET /api/v1/warnings/stream", "/api/v1/warnings/stream?after=x", "");
        get("GET /api/v1/index/{by}", "/api/v1/index/official?purpose=PURPOSE", "\"subject\":\"OFFICIAL\"");
        get("GET /api/v1/dossier-requests", "/api/v1/dossier-requests", "\"code\":\"OFFICIAL\"");
        post("POST /api/v1/dossier-requests", "/api/v1/dossier-requests", "{\"official\": \"none\"}");
        post("POST /api/v1/dossier-requests/{id}/decisions", "/api/v1/dossier-requests/none/decisions", "{\"decision\": \"approve\"}");
        get("GET /api/v1/dossiers/{official}", "/api/v1/dossiers/none", "");
        get("GET /api/v1/index/{by}/corrections", "/api/v1/index/official/corrections?purpose=PURPOSE", "");
        get("GET /api/v1/rules/{package}", "/api/v1/rules/good@1.0.0", "");
        post("POST /api/v1/rules/checks", "/api/v1/rules/checks", "{\"files\": {}}");
        get("GET /api/v1/rules/{package}/adoptions", "/api/v1/rules/good@1.0.0/adoptions", "");
        post("POST /api/v1/rules/{package}/adoptions", "/api/v1/rules/good@1.0.0/adoptions", "");
        post("POST /api/v1/replays", "/api/v1/replays", "");
        post("POST /api/v1/sweeps", "/api/v1/sweeps", "");
        get("GET /api/v1/audit/consistency", "/api/v1/audit/consistency?from=1", "");
        get("GET /api/v1/audit/records/{seq}", "/api/v1/audit/records/0", "");
        post("POST /api/v1/audit/verifications", "/api/v1/audit/verifications", "");
        post("POST /api/v1/audit/rebuild", "/api/v1/audit/rebuild", "");
    }

    private static void get(String route, String path, String seen) {
        KNOWN.put(route, new AskedRoute(path, "", "", seen));
    }

    private static void post(String route, String path, String body) {
        KNOWN.put(route, new AskedRoute(path, JSON, body, ""));
    }

    /** How to ask the route; one without parameters and body by its address alone. */
    static AskedRoute of(String route) {
        return KNOWN.getOrDefault(route, new AskedRoute(route.substring(route.indexOf(' ') + 1), "", "", ""));
    }

    /** Whether it names the case or record that it is about. */
    boolean isOfOne() {
        return path.contains("CASE") || path.contains("RECORD") || path.contains("WARNING") || path.contains("TASK");
    }
}
