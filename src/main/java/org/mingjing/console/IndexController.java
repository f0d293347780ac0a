package org.mingjing.console;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.looks.Openings;
import org.mingjing.looks.StatedPurpose;
import org.mingjing.looks.Viewed;
import org.mingjing.people.Allowed;
import org.mingjing.people.Person;
import org.mingjing.people.Role;
import org.mingjing.people.Sight;
import org.mingjing.score.Grouping;
import org.mingjing.score.IndexJson;
import org.mingjing.score.RecordedIndex;
import org.mingjing.score.RiskIndex;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The risk index. */
@RestController
@RequestMapping("/api/v1/index")
@Tag(name = "index", description = "Risk index with exposure and contributions")
final class IndexController {

    private final Installation installation;
    private final LongWork works;
    private final Openings openings;

    IndexController(Installation installation, LongWork works, Openings openings) {
        this.openings = openings;
        this.installation = installation;
        this.works = works;
    }

    @Allowed({Role.MONITOR, Role.REVIEWER, Role.RESPONDENT, Role.OFFICIAL, Role.AUDITOR})
    @GetMapping(path = "/{by}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The index by department, post or official, at the end of a day, with every contribution",
            description = "With known as it was told at that instant, by what was recorded then and where warnings stood then.")
    String index(@PathVariable String by, @RequestParam(required = false) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Instant known, @ParameterObject @ModelAttribute StatedPurpose purpose, Person person,
            Sight sight, HttpServletRequest request) {
        Grouping grouping = Grouping.ofCode(by);
        LocalDate day = at != null ? at : known == null ? LocalDate.now(installation.clock())
                : LocalDate.ofInstant(known, installation.clock().getZone());
        SeenSubjects seen = new SeenSubjects(installation, sight, grouping, day);
        return works.run(request, () -> {
            Set<String> officials = new TreeSet<>();
            String index = IndexJson.write(index(grouping, day, known).of(subject ->
                    seen.sees(subject) && (grouping != Grouping.OFFICIAL || officials.add(subject))));
            openings.open(person, Viewed.ofMany("index", officials), purpose);
            return index;
        }, () -> { });
    }

    private RiskIndex index(Grouping by, LocalDate day, @Nullable Instant known) {
        return known == null ? RecordedIndex.at(installation, day, by) : RecordedIndex.known(installation, day, by, known);
    }
}
