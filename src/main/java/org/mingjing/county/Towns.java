package org.mingjing.county;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mingjing.facts.Region;

/** The tree of regions: province, city, county, towns, villages. */
final class Towns {

    private Towns() {}

    static List<Region> of(Plan plan) {
        Plan.Regions names = plan.registry().regions();
        LocalDate from = plan.days().registeredFrom();
        List<Region> regions = new ArrayList<>();
        String province = names.province().code();
        String city = names.city().code();
        String county = names.county().code();
        regions.add(new Region(province, names.province().name(), "province", "", from, null));
        regions.add(new Region(city, names.city().name(), "city", province, from, null));
        regions.add(new Region(county, names.county().name(), "county", city, from, null));
        for (int town = 0; town < plan.registry().sizes().towns(); town++) {
            String code = county + String.format(Locale.ROOT, "%03d", 100 + town);
            regions.add(new Region(code, names.towns().get(town), "town", county, from, null));
            for (int village = 0; village < plan.registry().sizes().villagesPerTown(); village++) {
                regions.add(new Region(code + String.format(Locale.ROOT, "%03d", 200 + village), names.villages().get(village) + "村",
                        "village", code, from, null));
            }
        }
        return regions;
    }
}
