package org.mingjing.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingjing.access.Sessions;
import org.mingjing.people.Account;
import org.mingjing.people.Accounts;
import org.mingjing.people.Grant;
import org.mingjing.people.Person;
import org.mingjing.texts.Characters;
import org.mingjing.texts.WrongInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Begins a session for whoever the provider has sent back, if the table knows them; or tells the sign-in page why not. */
final class Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final String BY = "identity-provider";
    private static final String REFUSED = "/sign-in?problem=";

    private final IdentityTable table;
    private final Accounts accounts;
    private final Sessions sessions;

    Arrivals(IdentityTable table, Accounts accounts, Sessions sessions) {
        this.table = table;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    void arrived(HttpServletRequest request, HttpServletResponse response, Authentication who) throws IOException {
        Map<String, Object> claims = who.getPrincipal() instanceof OidcUser user ? user.getClaims() : Map.of();
        Optional<Account> account = account(claims).filter(known -> !known.locked());
        if (account.isEmpty()) {
            sessions.end(request);
            LOG.info("The identity provider knows somebody whom no account is for: {}", Characters.visible(String.valueOf(table.nameOf(claims))));
            response.sendRedirect(REFUSED + "unmapped");
            return;
        }
        // Whoever comes so has no first password to change.
        sessions.begin(new Account(account.get().person(), false, false), request, response);
        response.sendRedirect("/");
    }

    private Optional<Account> account(Map<String, Object> claims) {
        String name = table.nameOf(claims);
        String mapped = name == null ? null : table.accountOf(name);
        Optional<Account> known = mapped == null ? Optional.empty() : accounts.find(mapped);
        return known.isPresent() || name == null ? known : made(name, claims);
    }

    private Optional<Account> made(String name, Map<String, Object> claims) {
        List<Grant> grants = table.grants(claims);
        if (grants.isEmpty() || accounts.find(name).isPresent()) {
            return Optional.empty();
        }
        try {
            accounts.make(new Person(name, shown(claims.get("name"), name), grants, null, null, null), BY);
            return accounts.find(name);
        } catch (WrongInput noName) {
            LOG.info("No account is made: {}", noName.getMessage());
            return Optional.empty();
        }
    }

    private static String shown(@Nullable Object name, String otherwise) {
        return name instanceof String text && !text.isBlank() ? Characters.visible(text) : otherwise;
    }

    void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        sessions.end(request);
        LOG.info("Nobody is signed in by the identity provider: {}", Characters.visible(String.valueOf(why.getMessage())));
        response.sendRedirect(REFUSED + "refused");
    }

    /** There is no provider to go to. */
    static void nobodyThere(HttpServletResponse response) throws IOException {
        response.sendRedirect(REFUSED + "unreachable");
    }
}
