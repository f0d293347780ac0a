package org.mingjing.console;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.Installation;
import org.mingjing.people.FirstAccounts;
import org.mingjing.people.Role;
import org.mingjing.texts.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the accounts of a first start, before anybody is answered, and says where their passwords are. */
final class FirstPeople {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPeople.class);

    private FirstPeople() {}

    /**
     * Makes those of a first start, and one that was asked for.
     *
     * @param county folder of the generated county that this start brings into the database, null for none
     * @param further name of a further administrator, for who has lost the password of the only one; null for none
     */
    static void make(Installation installation, FirstAccounts accounts, @Nullable Path county, @Nullable String further, Language language) {
        DemoPeople people = new DemoPeople(language);
        accounts.make(installation.home(),
                        county == null ? people.administrator(Role.ADMINISTRATOR.code()) : people.ofCounty(county))
                .ifPresent(FirstPeople::say);
        if (further != null) {
            accounts.add(installation.home(), people.administrator(further).get(0)).ifPresent(FirstPeople::say);
        }
    }

    private static void say(Path file) {
        LOG.info("The first passwords are in {}, each to be changed at the first sign-in. Delete the file then.", file);
    }
}
