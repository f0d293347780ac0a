package org.mingjing.admin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjing.facts.Assignment;
import org.mingjing.facts.Department;
import org.mingjing.facts.Official;
import org.mingjing.facts.Post;
import org.mingjing.facts.Region;
import org.mingjing.facts.Registry;
import org.mingjing.facts.RegistryEntry;

/** What of a registry is in force on a day; of a region or department that no longer is, the last entry is told as such. */
final class RegistryToday {

    private final Registry registry;
    private final LocalDate day;

    RegistryToday(Registry registry, LocalDate day) {
        this.registry = registry;
        this.day = day;
    }

    /** All regions and departments. */
    record Places(List<RegionLine> regions, List<DepartmentLine> departments) {}

    /** A region; parent is "" at the top, inForce whether it is one today. */
    record RegionLine(String code, String name, String level, String parent, boolean inForce) {}

    /** A department in a region; parent and head are "" where there is none. */
    record DepartmentLine(String code, String name, String region, String parent, String head, boolean inForce, long posts, long officials) {}

    /** Who works in a department. */
    record Staff(DepartmentLine department, List<PostLine> posts, List<OfficialLine> officials) {}

    /** A post; riskLevel 1 is high, 2 middle, 3 low. */
    record PostLine(String code, String name, int riskLevel) {}

    /** An official with the codes of the posts that they hold. */
    record OfficialLine(String code, String name, List<String> posts) {}

    Places places() {
        Map<String, Long> posts = counted(inForce(Post.class).map(Post::department));
        Map<String, Long> officials = counted(inForce(Official.class).map(Official::department));
        return new Places(newest(Region.class).map(this::line).toList(),
                newest(Department.class).map(one -> line(one, posts.getOrDefault(one.code(), 0L), officials.getOrDefault(one.code(), 0L))).toList());
    }

    Optional<Staff> staff(String code) {
        return newest(Department.class).filter(one -> one.code().equals(code)).findFirst().map(this::staff);
    }

    private Staff staff(Department department) {
        List<PostLine> posts = inForce(Post.class).filter(post -> post.department().equals(department.code()))
                .map(post -> new PostLine(post.code(), post.name(), post.riskLevel())).toList();
        Map<String, List<String>> held = inForce(Assignment.class).collect(
                Collectors.groupingBy(Assignment::official, Collectors.mapping(Assignment::post, Collectors.toList())));
        List<OfficialLine> officials = inForce(Official.class).filter(official -> official.department().equals(department.code()))
                .map(official -> new OfficialLine(official.code(), official.name(), held.getOrDefault(official.code(), List.of()))).toList();
        return new Staff(line(department, posts.size(), officials.size()), posts, officials);
    }

    private RegionLine line(Region region) {
        return new RegionLine(region.code(), region.name(), region.level(), region.parent(), region.inForceOn(day));
    }

    private DepartmentLine line(Department department, long posts, long officials) {
        return new DepartmentLine(department.code(), department.name(), department.region(), department.parent(), department.head(),
                department.inForceOn(day), posts, officials);
    }

    private static Map<String, Long> counted(Stream<String> departments) {
        return departments.collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    }

    private <E extends RegistryEntry> Stream<E> inForce(Class<E> kind) {
        return newest(kind).filter(entry -> entry.inForceOn(day));
    }

    // Entries of one code come in the order of their first days.
    private <E extends RegistryEntry> Stream<E> newest(Class<E> kind) {
        Map<String, E> byCode = new TreeMap<>();
        registry.entries().stream().filter(kind::isInstance).map(kind::cast).forEach(entry -> byCode.merge(entry.code(), entry,
                (before, later) -> later.inForceOn(day) || !before.inForceOn(day) ? later : before));
        return byCode.values().stream();
    }
}
