package org.mingjing.county;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.Iso;
import org.mingjing.texts.Sentence;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlMap;

/** Reads the plan of the county; every fault is reported with its line. */
final class PlanFile {

    private static final String PATH = "county/plan.yaml";

    private PlanFile() {}

    /** @throws org.mingjing.yaml.YamlFaults with all that is wrong with the file */
    static Plan builtIn() {
        YamlDocument document = YamlDocument.parse(Resource.text(PATH), PATH);
        Plan plan = read(document.top());
        document.finish();
        return plan;
    }

    private static Plan read(YamlMap top) {
        return new Plan(
                new Plan.Days(instant(top, "asOf"), top.required("calendar"), day(top, "casesFrom"), day(top, "calendarUntil"),
                        top.integer("marginWorkingDays", 0), top.integer("periodMonths", 0), day(top, "registeredFrom"),
                        hours(top.map("office"))),
                new Plan.Registry(sizes(top.map("sizes")), whole(top.map("otherKinds")), permits(top.map("permits")),
                        regions(top.map("regions")), posts(top.maps("posts")), top.texts("departments")),
                new Plan.Cases(mix(top.map("mix")), noise(top.map("noise")), top.texts("subjects"), episodes(top.map("episodes"))));
    }

    private static Instant instant(YamlMap map, String key) {
        Instant instant = Iso.instant(map.required(key));
        if (instant == null) {
            map.wrong(key, Sentence.of("county.no-instant", key));
            return Instant.EPOCH;
        }
        return instant;
    }

    private static LocalDate day(YamlMap map, String key) {
        @Nullable LocalDate day = map.date(key);
        if (day == null) {
            map.wrong(key, Sentence.of("county.no-date", key));
            return LocalDate.EPOCH;
        }
        return day;
    }

    private static Office.Hours hours(YamlMap map) {
        return new Office.Hours(time(map, "morningFrom"), time(map, "morningTo"), time(map, "afternoonFrom"),
                time(map, "afternoonTo"));
    }

    private static LocalTime time(YamlMap map, String key) {
        try {
            return LocalTime.parse(map.required(key));
        } catch (DateTimeException e) {
            map.wrong(key, Sentence.of("county.no-time", key));
            return LocalTime.NOON;
        }
    }

    private static Plan.Sizes sizes(YamlMap map) {
        return new Plan.Sizes(map.integer("departments", 0), map.integer("posts", 0), map.integer("powers", 0),
                map.integer("towns", 0), map.integer("villagesPerTown", 0));
    }

    private static Map<String, Integer> whole(YamlMap map) {
        Map<String, Integer> out = new TreeMap<>();
        map.keysInOrder().forEach(key -> out.put(key, map.integer(key, 0)));
        return out;
    }

    private static Plan.Permits permits(YamlMap map) {
        return new Plan.Permits(map.integer("immediate", 0), map.integer("joint", 0), map.integer("preliminary", 0),
                map.integer("hearing", 0), map.integer("fee", 0), map.integer("limitedReview", 0),
                map.integer("promised", 0));
    }

    private static Plan.Mix mix(YamlMap map) {
        return new Plan.Mix(map.integer("verified", 0), map.integer("online", 0), map.integer("refused", 0),
                map.integer("corrected", 0), map.integer("notAccepted", 0), map.integer("withdrawn", 0),
                map.integer("special", 0), map.integer("extended", 0));
    }

    private static Plan.Noise noise(YamlMap map) {
        return new Plan.Noise(map.integer("twice", 0), map.integer("corrected", 0), map.integer("late", 0),
                map.integer("disordered", 0));
    }

    private static Plan.Regions regions(YamlMap map) {
        return new Plan.Regions(place(map.map("province")), place(map.map("city")), place(map.map("county")),
                map.texts("towns"), map.texts("villages"));
    }

    private static Plan.Place place(YamlMap map) {
        return new Plan.Place(map.required("code"), map.required("name"));
    }

    private static List<Plan.PostPlan> posts(List<YamlMap> maps) {
        return maps.stream().map(map -> new Plan.PostPlan(map.required("name"), map.required("role"),
                map.integer("officials", 0), map.integer("risk", 3))).toList();
    }

    private static List<Plan.EpisodeRate> episodes(YamlMap map) {
        List<Plan.EpisodeRate> rates = new ArrayList<>();
        for (String id : map.keysInOrder()) {
            YamlMap rate = map.map(id);
            rates.add(new Plan.EpisodeRate(id, rate.integer("perThousand", 0),
                    rate.texts("plants").stream().sorted().toList()));
        }
        return rates;
    }
}
