package org.mingjing.words;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.facts.Attributes;
import org.mingjing.facts.CaseFile;
import org.mingjing.facts.NodeFact;
import org.mingjing.facts.Power;

/**
 * The case as a whole: its power, and each attribute as the latest fact that carries it gives it. One thread at a time.
 */
public final class CaseView extends Named {

    private static final String UNKNOWN = "unknown";

    private final CaseFile caseFile;
    private final @Nullable Power power;
    private final Registration registration;
    private @Nullable Attributes attributes;

    /**
     * @param power the case's power by the registry, null if it is not registered
     * @param registration how the registry stands towards the powers of the case
     */
    public CaseView(CaseFile caseFile, @Nullable Power power, Registration registration) {
        this.caseFile = caseFile;
        this.power = power;
        this.registration = registration;
    }

    @Override
    Attributes attributes() {
        if (attributes == null) {
            TreeMap<String, Object> latest = new TreeMap<>();
            for (NodeFact fact : caseFile.facts()) {
                latest.putAll(fact.attributes().asMap());
            }
            attributes = Attributes.of(latest);
        }
        return attributes;
    }

    public String getCaseId() {
        return caseFile.caseId();
    }

    public boolean isPowerKnown() {
        return power != null;
    }

    /**
     * How the case's power stood in the registry on the day the case began: {@code in-force}, {@code ended},
     * {@code not-yet}, {@code never}, or {@code none} if no power is named.
     */
    public String getRegistration() {
        return registration.ofCase();
    }

    /** {@code immediate}, {@code promised}, or {@code unknown} if the power is not registered. */
    public String getHandling() {
        return power == null ? UNKNOWN : power.handling();
    }

    /** {@code ordinary}, {@code joint}, {@code preliminary}, or {@code unknown} if the power is not registered. */
    public String getProcedure() {
        return power == null ? UNKNOWN : power.procedure();
    }

    public boolean isHearingRequired() {
        return power != null && power.hearingRequired();
    }

    public String getFeeBasis() {
        return power == null ? "" : power.feeBasis();
    }
}
