package org.mingjing.ledger.decisions;

import java.util.List;
import java.util.Map;
import org.mingjing.facts.Registry;
import org.mingjing.ledger.facts.CaseTexts;
import org.mingjing.log.LogPosition;
import org.springframework.modulith.NamedInterface;

/**
 * Some cases with all that is needed to assess them.
 *
 * @param knownSeq the place in the log up to which facts and registry are known
 * @param registry the registry as known there
 * @param cases the facts of each case as known there
 * @param states what was assessed of each case before, read before anything else; a case never assessed may be absent
 * @param standing the findings that stand of the cases
 * @param adoptions all adoptions, the last recorded first
 */
@NamedInterface("decisions")
public record KnownCases(
        LogPosition knownSeq, Registry registry, List<CaseTexts> cases, Map<String, CaseState> states,
        List<StandingFinding> standing, List<Adoption> adoptions) {}
