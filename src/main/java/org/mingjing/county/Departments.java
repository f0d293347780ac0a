package org.mingjing.county;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mingjing.facts.Assignment;
import org.mingjing.facts.Department;
import org.mingjing.facts.Official;
import org.mingjing.facts.Post;
import org.mingjing.facts.RegistryEntry;

/** The departments, their posts, and who holds them; officials have pseudonyms, and each holds one post. */
final class Departments {

    private final Plan plan;
    private final List<RegistryEntry> entries = new ArrayList<>();
    private final Map<String, Map<String, List<PlannedActor>>> staff = new LinkedHashMap<>();
    private int officials;

    Departments(Plan plan) {
        this.plan = plan;
        int departments = plan.registry().sizes().departments();
        int posts = plan.registry().sizes().posts();
        for (int number = 0; number < departments; number++) {
            // The posts are spread so that the departments have as many as each other, or one more.
            staff(number, posts * (number + 1) / departments - posts * number / departments);
        }
    }

    List<RegistryEntry> entries() {
        return entries;
    }

    /** Codes of the departments, in order. */
    List<String> codes() {
        return List.copyOf(staff.keySet());
    }

    /** Those who hold a post of the role in the department. */
    List<PlannedActor> holding(String role, String department) {
        return staff.getOrDefault(department, Map.of()).getOrDefault(role, List.of());
    }

    private void staff(int number, int posts) {
        String county = plan.registry().regions().county().code();
        // Shaped like a unified social credit code: 18 characters that begin with 11 for an organ of the state.
        String code = "11" + county + String.format(Locale.ROOT, "MB%07d", 1001 + number) + "X";
        entries.add(new Department(code, plan.registry().regions().county().name() + plan.registry().departments().get(number), county, "",
                plan.days().registeredFrom(), null));
        Map<String, List<PlannedActor>> byRole = new LinkedHashMap<>();
        for (int place = 0; place < posts; place++) {
            Plan.PostPlan post = plan.registry().posts().get(place);
            String postCode = code + "-" + String.format(Locale.ROOT, "%02d", place + 1);
            entries.add(new Post(postCode, post.name(), code, post.risk(), plan.days().registeredFrom(), null));
            for (int i = 0; i < post.officials(); i++) {
                byRole.computeIfAbsent(post.role(), role -> new ArrayList<>()).add(appoint(code, postCode, post));
            }
        }
        staff.put(code, byRole);
    }

    private PlannedActor appoint(String department, String postCode, Plan.PostPlan post) {
        officials++;
        String code = "P" + String.format(Locale.ROOT, "%05d", officials);
        String name = post.name().replace("岗", "人") + String.format(Locale.ROOT, "%04d", officials);
        entries.add(new Official(code, name, department, plan.days().registeredFrom(), null));
        entries.add(new Assignment(code, postCode, plan.days().registeredFrom(), null));
        return new PlannedActor(department, postCode, code);
    }
}
