package org.mingjing.people;

import java.util.List;
import java.util.stream.Collectors;

/** Grants as a text: each a line of role, kind of scope and code, in this order and sorted. */
final class GrantLines {

    private GrantLines() {}

    static String write(List<Grant> grants) {
        return grants.stream().map(GrantLines::line).distinct().sorted().collect(Collectors.joining("\n"));
    }

    private static String line(Grant grant) {
        return grant.role().code() + " " + grant.scope().kind().code() + " " + grant.scope().code();
    }

    static List<Grant> read(String lines) {
        return lines.isEmpty() ? List.of() : lines.lines().map(GrantLines::grant).toList();
    }

    private static Grant grant(String line) {
        String[] parts = line.split(" ", 3);
        return new Grant(Role.ofCode(parts[0]), new Scope(Scope.Kind.ofCode(parts[1]), parts[2]));
    }
}
