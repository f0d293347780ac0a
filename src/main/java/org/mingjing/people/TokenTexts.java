package org.mingjing.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjing.log.RecordBody;

/** Tokens between rows, records and what others know of them. */
final class TokenTexts {

    private TokenTexts() {}

    static SourceToken token(TokenRow row) {
        TokenRow.Binding binding = row.binding();
        return new SourceToken(row.id(), binding.source(), SourceToken.Kind.valueOf(binding.kind().toUpperCase(Locale.ROOT)),
                list(binding.sources()), list(binding.departments()), binding.registry(), binding.note(), row.madeBy(),
                new SourceToken.Times(row.madeAt(), row.expiresAt()), row.revoked());
    }

    static TokenRow row(SourceToken token, String hash) {
        return new TokenRow(token.id(), hash, new TokenRow.Binding(token.kind().name().toLowerCase(Locale.ROOT), token.source(),
                lines(token.sources()), lines(token.departments()), token.registry(), token.note()), token.madeBy(),
                token.times().madeAt(), token.times().expiresAt(), token.revoked(), -1);
    }

    private static String lines(Collection<String> texts) {
        return texts.stream().sorted().collect(Collectors.joining("\n"));
    }

    private static Set<String> list(String lines) {
        return lines.lines().collect(Collectors.toSet());
    }

    /** The record of a change: the token as it is from then on. Nobody can make a token of its digest. */
    static RecordBody body(TokenRow row, String act, String by, Instant at) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("id", row.id());
        fields.put("hash", row.hash());
        fields.put("for", row.binding().kind());
        fields.put("source", row.binding().source());
        fields.put("sources", row.binding().sources());
        fields.put("departments", row.binding().departments());
        fields.put("registry", row.binding().registry());
        fields.put("note", row.binding().note());
        fields.put("madeBy", row.madeBy());
        fields.put("madeAt", row.madeAt().toString());
        fields.put("expiresAt", row.expiresAt().toString());
        fields.put("revoked", row.revoked());
        fields.put("act", act);
        fields.put("by", by);
        fields.put("at", at.toString());
        return RecordBody.of(PeopleTables.TOKEN_KIND, fields);
    }
}
