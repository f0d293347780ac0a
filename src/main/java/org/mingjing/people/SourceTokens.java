package org.mingjing.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.mingjing.texts.Sha256;
import org.mingjing.texts.WrongInput;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;

/**
 * The tokens of source systems. All that are good are kept at hand, so that a request costs no question to the database; nothing
 * but this service changes them.
 */
public final class SourceTokens {

    /** Begins every token, so that one that was put where it does not belong is recognised. */
    private static final String BEGIN = "mj_";
    private static final int TOKEN_BYTES = 32;
    private static final int ID_BYTES = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcAggregateOperations rows;
    private final RecordedChanges changes;
    private final PeopleSettings.Tokens settings;
    private final Map<String, SourceToken> byHash = new ConcurrentHashMap<>();

    SourceTokens(JdbcAggregateOperations rows, RecordedChanges changes, PeopleSettings.Tokens settings) {
        this.rows = rows;
        this.changes = changes;
        this.settings = settings;
        RecordedChanges.told(() -> rows.findAll(TokenRow.class)).forEach(row -> byHash.put(row.hash(), TokenTexts.token(row)));
    }

    /** What is asked for. @param days for how long, 0 for as long as one may be made */
    public record Wanted(
            String source, SourceToken.Kind kind, Set<String> sources, Set<String> departments, boolean registry, String note, int days) {}

    /** A new token, with the text that is shown this once. */
    public record Made(SourceToken token, String text) {}

    /** Makes a token. @throws IllegalArgumentException with a sentence, if none may be made for so long */
    public Made make(Wanted wanted, String by) {
        if (wanted.days() < 0 || wanted.days() > settings.daysMax()) {
            throw WrongInput.of("people.token-days", settings.daysMax());
        }
        String text = BEGIN + Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES));
        String hash = Sha256.hex(text);
        SourceToken made = changes.run(trail -> {
            Instant now = trail.now().truncatedTo(ChronoUnit.SECONDS);
            Instant end = now.plus(Duration.ofDays(wanted.days() == 0 ? settings.daysMax() : wanted.days()));
            SourceToken token = new SourceToken(HexFormat.of().formatHex(random(ID_BYTES)), wanted.source(), wanted.kind(),
                    wanted.sources(), wanted.departments(), wanted.registry(), wanted.note(), by, new SourceToken.Times(now, end), false);
            TokenRow row = TokenTexts.row(token, hash);
            rows.insert(row.at(trail.append(TokenTexts.body(row, "made", by, trail.now()))));
            return token;
        });
        byHash.put(hash, made);
        return new Made(made, text);
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    /** The tokens that are kept under the name of a source, the newest first. */
    public List<SourceToken> of(String source) {
        return byHash.values().stream().filter(token -> token.source().equals(source))
                .sorted(Comparator.comparing((SourceToken token) -> token.times().madeAt()).reversed().thenComparing(SourceToken::id)).toList();
    }

    /** The sources under whose names tokens are kept. */
    public Set<String> sources() {
        return byHash.values().stream().map(SourceToken::source).collect(Collectors.toSet());
    }

    /** Takes a token back. @return whether there is one of that id */
    public boolean revoke(String source, String id, String by) {
        Optional<SourceToken> known = of(source).stream().filter(token -> token.id().equals(id)).findFirst();
        if (known.isEmpty()) {
            return false;
        }
        TokenRow revoked = changes.run(trail -> {
            TokenRow row = rows.findById(id, TokenRow.class).asRevoked();
            return rows.update(row.at(trail.append(TokenTexts.body(row, "revoked", by, trail.now()))));
        });
        byHash.put(revoked.hash(), TokenTexts.token(revoked));
        return true;
    }

    /** The token of that text, if there is one and it is good. */
    public Optional<SourceToken> good(String text, Instant at) {
        return Optional.ofNullable(byHash.get(Sha256.hex(text))).filter(token -> token.isGood(at));
    }
}
