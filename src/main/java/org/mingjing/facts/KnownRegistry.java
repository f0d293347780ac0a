package org.mingjing.facts;

import java.util.List;

/** The registry as it was known at some time: gives each case the entries it refers to. */
@FunctionalInterface
interface KnownRegistry {

    /** The entries, of any day, that the facts name by code: powers, posts, officials, departments. */
    Registry referredToBy(List<NodeFact> facts);
}
