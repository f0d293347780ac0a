package org.mingjing.access;

import java.util.Optional;
import org.mingjing.people.Account;
import org.mingjing.people.Person;
import org.mingjing.people.SourceToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who is signed in by a session, as it was when it began: whatever changes ends the session. */
public record SignedIn(Person person, boolean mustChangePassword) {

    static SignedIn of(Account account) {
        return new SignedIn(account.person(), account.mustChangePassword());
    }

    /** Who sent the request that this thread answers, empty if nobody is signed in. */
    public static Optional<SignedIn> here() {
        return principal(SignedIn.class);
    }

    /** The token with which the request came. */
    static Optional<SourceToken> tokenHere() {
        return principal(SourceToken.class);
    }

    private static <T> Optional<T> principal(Class<T> type) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        return Optional.ofNullable(known).map(Authentication::getPrincipal).filter(type::isInstance).map(type::cast);
    }
}
