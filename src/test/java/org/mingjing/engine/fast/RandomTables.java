package org.mingjing.engine.fast;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mingjing.given.TableText;

/** Decision tables and inputs by chance, of everything that a table can be; the same for the same seed. */
final class RandomTables {

    private static final List<String> POLICIES = List.of("UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER",
            "COLLECT", "COLLECT SUM", "COLLECT COUNT", "COLLECT MIN", "COLLECT MAX");
    private static final List<String> TEXTS =
            List.of("\"a\"", "\"b\"", "\"甲\"", "\"none\"", "\"a b\"", "\"\"", "\"q\\\"q\"", "\"A\"", "\"10\"", "\"\\u4e59\"");
    private static final List<String> NUMBERS = List.of("0", "1", "1.0", "1.00", "-1", "0.1", "0.2", "0.3", "0.30", "2.5", "10",
            "100", "1e10", "10000000000", "-0.001", "1E+3", "0.1 + 0.2", "99999999999999999999.5", "0.0000000000000000001", "7", "8", "9");
    private static final List<String> DATES = List.of("date(\"2024-02-29\")", "date(\"2024-03-01\")", "@\"2024-03-04\"",
            "date(\"1999-12-31\")", "@\"2024-12-31\"");
    private static final List<String> MOMENTS = List.of("date and time(\"2024-03-04T09:00:00+08:00\")",
            "date and time(\"2024-03-04T01:00:00Z\")", "@\"2024-03-04T09:00:01@Asia/Shanghai\"",
            "date and time(\"2024-03-31T02:30:00@Europe/Berlin\")", "@\"2023-12-31T23:59:59Z\"");
    private static final List<String> LOCAL_MOMENTS =
            List.of("date and time(\"2024-03-04T09:00:00\")", "@\"2024-03-04T01:00:00\"", "@\"1988-04-17T02:30:00\"");
    private static final List<String> DURATIONS =
            List.of("duration(\"P1D\")", "duration(\"PT24H\")", "@\"PT0.5S\"", "-duration(\"P2D\")", "@\"P10D\"");
    private static final List<String> MONTHS = List.of("duration(\"P1Y\")", "@\"P12M\"", "@\"P13M\"", "duration(\"-P2M\")");

    private final Random random;

    RandomTables(long seed) {
        this.random = new Random(seed);
    }

    /** A table by chance and the kinds of its inputs. */
    record Drawn(TableText text, Map<String, Kind> kinds) {}

    enum Kind { TEXT, NUMBER, TRUTH, DATE, MOMENT, LOCAL_MOMENT, DURATION, MONTHS }

    Drawn draw(String name) {
        String policy = any(POLICIES);
        TableText table = TableText.table(name, policy);
        Map<String, Kind> kinds = new HashMap<>();
        int inputs = 1 + random.nextInt(4);
        for (int i = 0; i < inputs; i++) {
            Kind kind = any(List.of(Kind.TEXT, Kind.TEXT, Kind.NUMBER, Kind.NUMBER, Kind.NUMBER, Kind.TRUTH, Kind.DATE,
                    Kind.MOMENT, Kind.LOCAL_MOMENT, Kind.DURATION, Kind.MONTHS));
            kinds.put("in" + i, kind);
            input(table, "in" + i, kind);
        }
        List<Supplier<String>> results = outputs(table, policy);
        int rows = 1 + random.nextInt(rarely(6) ? 150 : 9);
        for (int row = 0; row < rows; row++) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < inputs; i++) {
                cells.add(condition(kinds.get("in" + i)));
            }
            results.forEach(result -> cells.add(result.get()));
            table.row(cells.toArray(String[]::new));
        }
        return new Drawn(table, kinds);
    }

    private void input(TableText table, String name, Kind kind) {
        if (rarely(8)) {
            table.input(name, "");
            return;
        }
        String allowed = rarely(3) ? switch (kind) {
            case TEXT -> String.join(", ", TEXTS.subList(0, 6));
            case NUMBER -> any(List.of(">= 0", "[-1..1000]", "0, 1, 2.5, 10, [20..1e10]"));
            case DATE -> ">= date(\"2000-01-01\")";
            default -> "";
        } : "";
        table.input(name, switch (kind) {
            case TEXT -> "string";
            case NUMBER -> "number";
            case TRUTH -> "boolean";
            case DATE -> "date";
            case MOMENT, LOCAL_MOMENT -> "dateTime";
            case DURATION -> "dayTimeDuration";
            case MONTHS -> "yearMonthDuration";
        }, allowed);
    }

    private List<Supplier<String>> outputs(TableText table, String policy) {
        List<Supplier<String>> results = new ArrayList<>();
        boolean ordered = policy.equals("PRIORITY") || policy.equals("OUTPUT ORDER");
        boolean numbers = policy.startsWith("COLLECT ");
        int count = rarely(2) ? 1 : 2;
        for (int i = 0; i < count; i++) {
            boolean number = numbers || rarely(2);
            String allowed = ordered || rarely(4) ? number ? "0, 1, 2.5, 10" : "\"red\", \"yellow\", \"reminder\"" : "";
            String otherwise = rarely(4) ? number ? "10" : "\"red\"" : "";
            table.output("out" + i, number ? "number" : "string", allowed, otherwise);
            results.add(() -> rarely(25) ? any(List.of("null", "true", "\"blue\""))
                    : number ? any(List.of("0", "1", "2.5", "10", "1.0", "0.1 + 0.2", "-1"))
                    : any(List.of("\"red\"", "\"yellow\"", "\"reminder\"")));
        }
        if (rarely(2) && !numbers) {
            table.withTypedResult();
        }
        return results;
    }

    private String condition(Kind kind) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> "-";
            case 3, 4 -> constant(kind);
            case 5 -> constant(kind) + ", " + test(kind);
            case 6 -> "not(" + constant(kind) + (rarely(2) ? ", " + test(kind) : "") + ")";
            case 7 -> rarely(3) ? any(List.of("null", "not(null)", "null, " + constant(kind))) : test(kind);
            case 8 -> rarely(2) ? test(kind)
                    : any(List.of("? " + comparison() + " " + constant(kind),
                    "? = " + constant(kind) + " or ? = " + constant(kind),
                    "? in (" + test(kind) + ", " + constant(kind) + ")",
                    "[" + constant(kind) + ", " + constant(kind) + "]",
                    "? between " + constant(kind) + " and " + constant(kind)));
            default -> test(kind);
        };
    }

    private String test(Kind kind) {
        if (kind == Kind.TEXT && !rarely(5) || kind == Kind.TRUTH) {
            return constant(kind);
        }
        return switch (random.nextInt(3)) {
            case 0 -> comparison() + " " + constant(kind);
            case 1 -> any(List.of("[", "(", "]")) + constant(kind) + ".." + constant(kind) + any(List.of("]", ")", "["));
            default -> constant(kind);
        };
    }

    private String comparison() {
        return any(List.of("<", "<=", ">", ">=", "=", "!="));
    }

    private String constant(Kind kind) {
        return any(switch (kind) {
            case TEXT -> TEXTS;
            case NUMBER -> NUMBERS;
            case TRUTH -> List.of("true", "false");
            case DATE -> DATES;
            case MOMENT -> MOMENTS;
            case LOCAL_MOMENT -> rarely(2) ? MOMENTS : LOCAL_MOMENTS;
            case DURATION -> DURATIONS;
            case MONTHS -> MONTHS;
        });
    }

    /** Inputs for a table, now and then of the wrong kind or absent. */
    Map<String, @Nullable Object> inputs(Map<String, Kind> kinds) {
        Map<String, @Nullable Object> inputs = new HashMap<>();
        kinds.forEach((name, kind) -> inputs.put(name, rarely(25) ? null : value(rarely(30) ? any(List.of(Kind.values())) : kind)));
        return inputs;
    }

    private Object value(Kind kind) {
        return switch (kind) {
            case TEXT -> any(List.of("a", "b", "甲", "none", "a b", "", "q\"q", "A", "10", "乙", "c", "a\0", "Z"));
            case NUMBER -> number();
            case TRUTH -> random.nextBoolean();
            case DATE -> any(List.of(LocalDate.of(2024, 2, 29), LocalDate.of(1999, 12, 31), LocalDate.of(2024, 12, 31)))
                    .plusDays(random.nextInt(7) - 3L);
            case MOMENT, LOCAL_MOMENT -> ZonedDateTime.of(2024, 3, 4, 1, 0, 0, 0, ZoneOffset.UTC)
                    .plusSeconds(any(List.of(-1L, 0L, 1L, 2L, 28_800L, 2_331_000L, -5_533_201L, 86_400L)))
                    .plusNanos(rarely(3) ? 999_000_000 : 0)
                    .withZoneSameInstant(any(List.of(ZoneId.of("Asia/Shanghai"), ZoneId.of("Asia/Shanghai"),
                            ZoneOffset.UTC, ZoneId.of("Europe/Berlin"), ZoneOffset.ofHours(8))));
            case DURATION -> Duration.ofSeconds(any(List.of(0L, 86_400L, -172_800L, 864_000L)) + random.nextInt(3) - 1);
            case MONTHS -> Period.of(random.nextInt(3), random.nextInt(14) - 2, random.nextInt(40));
        };
    }

    private Object number() {
        BigDecimal drawn = new BigDecimal(any(NUMBERS).replace("0.1 + 0.2", "0.3"));
        return switch (random.nextInt(6)) {
            case 0 -> drawn.add(new BigDecimal(any(List.of("0.1", "-0.1", "1", "-1", "0.00000001"))));
            case 1 -> drawn.setScale(Math.max(0, drawn.scale()) + 3);
            case 2 -> drawn.stripTrailingZeros();
            case 3 -> (long) random.nextInt(12) - 1;
            case 4 -> any(List.of(1, 10, 10_000_000_000L, Long.MAX_VALUE, (short) 7, 2.5, 0.1f, drawn.toBigInteger()));
            default -> drawn;
        };
    }

    private boolean rarely(int one) {
        return random.nextInt(one) == 0;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
