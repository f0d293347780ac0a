package org.mingjing.assess.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.mingjing.yaml.YamlDocument;

/** The roles that share in a finding of the chain where a package does not say; they stand in {@code assess/chain.yaml}. */
final class ChainRoles {

    private static final String FILE = "assess/chain.yaml";

    static final Set<String> WHERE_NO_TABLE_SAYS = read();

    private ChainRoles() {}

    private static Set<String> read() {
        try (InputStream in = ChainRoles.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + FILE + ".");
            }
            Set<String> roles = Set.copyOf(YamlDocument.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8), FILE).top().texts("roles"));
            if (roles.isEmpty()) {
                throw new IllegalStateException(FILE + " must give 'roles'.");
            }
            return roles;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
