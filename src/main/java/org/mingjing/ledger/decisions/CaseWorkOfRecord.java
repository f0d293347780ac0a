package org.mingjing.ledger.decisions;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/**
 * SQL that tells from the record what the tables of waiting and failed cases must hold. It leans on the tables of facts,
 * registry and decisions, which are checked against the record by themselves.
 */
@NamedInterface("decisions")
public final class CaseWorkOfRecord {

    // The newest record that marks each case: a fact of it, another version of a fact that some version gives to it, or an
    // entry of a power that a fact of it named before.
    private static final String MARKS = """
            marks as (
                select case_id, max(seq) as seq from (
                    select case_id, seq from fact
                    union all
                    select f.case_id, h.seq from fact f
                        join fact h on h.source = f.source and h.fact_id = f.fact_id and h.seq > f.seq
                    union all
                    select f.case_id, e.seq
                        from (select case_id, power, min(seq) as seq from fact where power <> '' group by 1, 2) f
                        join registry_entry e on e.entry = 'power' and e.code = f.power and e.seq > f.seq
                ) marking group by case_id)
            """;

    // Fields are looked for as text: PostgreSQL does not read every text that JSON can hold. Within a text quotes are
    // escaped, so that what is found is a field. Years beyond 9999 are written with a sign, which PostgreSQL does not read.
    private static final String TEXT = "(substring(r.body from '\"%s\":(\"(?:[^\"\\\\]|\\\\.)*\")')::json #>> '{}') collate \"C\"";
    private static final String INSTANT = "substring(r.body from '\"%s\":\"\\+?([^\"]*)\"')::timestamptz";
    private static final String KNOWN_SEQ = "substring(r.body from '\"knownSeq\":([0-9]+)')::bigint";

    // What the records tell of each look at a case; looks at one case never know the record up to the same place.
    private static final String LOOKS = String.format(Locale.ROOT, """
            told as (
                select d.case_id, d.known_seq, d.as_of, 'decision' as kind, %s as next_check_at
                    from decision d join record r using (seq)
                union all
                select %s, %s, %s, r.kind, %s from record r where r.kind in ('failure', 'look')),
            looks as (
                select case_id, known_seq, max(as_of) as as_of, bool_or(kind = 'failure') as failed,
                    case when bool_or(kind = 'look') then min(next_check_at) filter (where kind = 'look')
                        else min(next_check_at) filter (where kind = 'decision') end as next_check_at
                from told group by case_id, known_seq),
            last as (
                select case_id, max(known_seq) as known_seq,
                    (array_agg(as_of order by known_seq desc) filter (where not failed))[1] as as_of,
                    (array_agg(next_check_at order by known_seq desc))[1] as next_check_at
                from looks group by case_id)
            """, field(INSTANT, "nextCheckAt"), field(TEXT, "case"), KNOWN_SEQ, field(INSTANT, "asOf"),
                    field(INSTANT, "nextCheckAt"));

    /**
     * Begins a query with what {@code case_work} must hold: the relation {@code expected} with {@code case_id},
     * {@code facts_seq}, {@code assessed_seq}, {@code as_of} and {@code next_check_at}.
     */
    public static final String EXPECTED = "with " + MARKS + ", " + LOOKS + """
            , expected as (
                select m.case_id, (select min(size) - 1 from record_head where size > m.seq) as facts_seq,
                    coalesce(l.known_seq, -1) as assessed_seq, l.as_of, l.next_check_at
                from marks m left join last l using (case_id))
            """;

    /**
     * Begins a query with what {@code failure} must hold: the relation {@code expected_failure} with {@code case_id},
     * {@code package} and {@code seq}.
     */
    public static final String EXPECTED_FAILURES = "with " + LOOKS + String.format(Locale.ROOT, """
            , expected_failure as (
                select f.case_id, f.package, max(f.seq) as seq
                from (select %s as case_id, %s as package, %s as known_seq, r.seq
                    from record r where r.kind = 'failure') f
                join last l on l.case_id = f.case_id and l.known_seq = f.known_seq
                group by f.case_id, f.package)
            """, field(TEXT, "case"), field(TEXT, "package"), KNOWN_SEQ);

    private CaseWorkOfRecord() {}

    private static String field(String form, String name) {
        return String.format(Locale.ROOT, form, name);
    }
}
