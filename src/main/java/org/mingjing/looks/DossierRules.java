package org.mingjing.looks;

import java.time.Duration;
import java.util.List;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.yaml.YamlMap;

/**
 * Who may ask for personal files and who decides, and for how long each holds; part of the file of purposes.
 *
 * @param applicants roles that may ask
 * @param approvers roles that may decide
 * @param waits how long a request waits for a decision
 * @param approved how long an approved one can be used
 * @param urgent how long one without approval can be used
 */
record DossierRules(List<String> applicants, List<String> approvers, Duration waits, Duration approved, Duration urgent) {

    static DossierRules read(YamlMap map) {
        return new DossierRules(map.texts("applicants"), map.texts("approvers"), Duration.ofHours(map.integer("waitsHours", 0)),
                Duration.ofHours(map.integer("approvedHours", 0)), Duration.ofHours(map.integer("urgentHours", 0)));
    }

    boolean mayAsk(Person person) {
        return applicants.stream().anyMatch(code -> person.has(Role.ofCode(code)));
    }

    boolean mayDecide(Person person) {
        return approvers.stream().anyMatch(code -> person.has(Role.ofCode(code)));
    }
}
