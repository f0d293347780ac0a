package org.mingjing.score;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.facts.CanonicalJson;

/** An index as canonical JSON (RFC 8785), with every contribution. Numbers that are added up are written as strings. */
public final class IndexJson {

    private IndexJson() {}

    /** The whole index as one object. */
    public static String write(RiskIndex index) {
        Map<String, Object> out = new TreeMap<>();
        out.put("at", index.at().toString());
        out.put("by", index.by().code());
        out.put("package", index.scoring().rules().id().toString());
        out.put("packageHash", index.scoring().rules().hash());
        out.put("subjects", index.subjects().stream().map(IndexJson::subject).toList());
        return CanonicalJson.write(out);
    }

    private static Map<String, Object> subject(SubjectScore score) {
        Map<String, Object> out = new TreeMap<>();
        out.put("subject", score.subject());
        out.put("name", score.name());
        out.put("exposure", score.cases());
        out.put("assessed", score.assessed());
        out.put("colour", score.colour());
        out.putAll(figure(score.provisional()));
        out.put("confirmed", figure(score.confirmed()));
        return out;
    }

    private static Map<String, Object> figure(Figure figure) {
        return Map.of(
                "score", figure.score().toPlainString(),
                "findings", figure.findings(),
                "contributions", figure.contributions().stream().map(IndexJson::contribution).toList());
    }

    private static Map<String, Object> contribution(Contribution contribution) {
        Map<String, Object> out = contribution.ground() instanceof Charge charge
                ? charge(charge)
                : ceiling((Ceiling) contribution.ground());
        out.put("part", contribution.part().code());
        out.put("amount", contribution.amount().toPlainString());
        return out;
    }

    private static Map<String, Object> ceiling(Ceiling ceiling) {
        return new TreeMap<>(Map.of("ceiling", factor(ceiling.highest()), "of", ceiling.subject()));
    }

    private static Map<String, Object> charge(Charge charge) {
        Map<String, Object> out = new TreeMap<>();
        out.put("finding", charge.finding().id());
        out.put("case", charge.finding().caseId());
        out.put("rule", charge.finding().rule());
        out.put("level", charge.finding().level().code());
        out.put("at", charge.finding().at().toString());
        out.put("role", charge.responsible().role());
        out.put("department", charge.responsible().department());
        out.put("post", charge.responsible().post());
        out.put("official", charge.responsible().official());
        out.put("points", factor(charge.finding().points()));
        out.put("postFactor", factor(charge.postFactor()));
        out.put("roleShare", factor(charge.roleShare()));
        out.put("age", factor(charge.age()));
        out.put("status", factor(charge.status()));
        return out;
    }

    private static String factor(BigDecimal factor) {
        return factor.stripTrailingZeros().toPlainString();
    }
}
