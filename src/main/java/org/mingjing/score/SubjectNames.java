package org.mingjing.score;

import java.time.LocalDate;
import org.mingjing.facts.Department;
import org.mingjing.facts.Official;
import org.mingjing.facts.Post;
import org.mingjing.facts.Registry;

/** Names of subjects by the registry on a day. */
record SubjectNames(Registry registry, LocalDate day) {

    /** The name, empty if the registry has none in force. */
    String of(Grouping by, String code) {
        switch (by) {
            case OFFICIAL -> {
                Official official = registry.find(Official.class, code, day);
                return official == null ? "" : official.name();
            }
            case POST -> {
                Post post = registry.find(Post.class, code, day);
                return post == null ? "" : post.name();
            }
            default -> {
                Department department = registry.find(Department.class, code, day);
                return department == null ? "" : department.name();
            }
        }
    }
}
