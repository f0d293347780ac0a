package org.mingjing.notices;

import java.util.Map;
import java.util.Set;

/**
 * A channel as an administrator sees it.
 *
 * @param settings what is set, without secrets
 * @param secrets names of the secrets that it has
 * @param place where it leads to, as far as that is no secret; "" if it says nothing
 */
public record Channel(String id, String kind, String name, Map<String, String> settings, boolean enabled, Set<String> secrets, String place) {

    public Channel {
        settings = Map.copyOf(settings);
        secrets = Set.copyOf(secrets);
    }
}
