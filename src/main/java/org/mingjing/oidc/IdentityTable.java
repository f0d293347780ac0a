package org.mingjing.oidc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingjing.people.Grant;
import org.mingjing.people.Role;
import org.mingjing.people.Scope;
import org.mingjing.texts.FileFailed;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlMap;

/**
 * Says whose account an identity is. What it does not say is nobody's.
 *
 * @param claim which claim names the person
 * @param accounts the account of each value of it that is listed
 * @param sameName whether any other value is the name of an account
 * @param makes whether an account is made for whoever has none and to whom some row gives a role
 * @param rows what such an account may do, by the values of other claims
 */
record IdentityTable(String claim, Map<String, String> accounts, boolean sameName, boolean makes, List<Row> rows) {

    /** Somebody with that value in that claim may do something somewhere. */
    record Row(String claim, String value, Grant grant) {

        boolean holds(Map<String, Object> claims) {
            Object there = claims.get(claim);
            return there instanceof Collection<?> many ? many.contains(value) : value.equals(there);
        }
    }

    /** @throws org.mingjing.yaml.YamlFaults with a sentence for each line that is wrong */
    static IdentityTable read(String file) {
        try {
            YamlDocument document = YamlDocument.parse(Files.readString(Path.of(file)), file);
            YamlMap top = document.top();
            Map<String, String> accounts = new HashMap<>();
            top.maps("accounts").forEach(row -> accounts.put(row.required("value"), row.required("account")));
            List<Row> rows = new ArrayList<>();
            top.maps("roles").forEach(row -> rows.add(new Row(row.required("claim"), row.required("value"),
                    new Grant(Role.ofCode(row.required("role")), scope(row)))));
            IdentityTable table = new IdentityTable(top.required("claim"), accounts, top.bool("sameName", false),
                    top.bool("makeAccounts", false), rows);
            document.finish();
            return table;
        } catch (IOException e) {
            throw new FileFailed(e, "oidc.table-unreadable", file);
        }
    }

    private static Scope scope(YamlMap row) {
        return new Scope(Scope.Kind.ofCode(row.text("scope", "everything")), row.text("code", ""));
    }

    /** What the provider calls the person, null if it does not say, or says that it does not know whether it is so. */
    @Nullable String nameOf(Map<String, Object> claims) {
        boolean doubtful = claim.equals("email") && !Boolean.TRUE.equals(claims.get("email_verified"));
        return !doubtful && claims.get(claim) instanceof String name && !name.isBlank() ? name : null;
    }

    /** The account of a name, null if the table names none. */
    @Nullable String accountOf(String name) {
        String listed = accounts.get(name);
        return listed == null && sameName ? name : listed;
    }

    /** What an account that is made may do, nothing if none is made. */
    List<Grant> grants(Map<String, Object> claims) {
        return makes ? rows.stream().filter(row -> row.holds(claims)).map(Row::grant).distinct().toList() : List.of();
    }
}
