package org.mingjing.console;

import org.mingjing.drivers.Installation;
import org.mingjing.people.FirstAccounts;
import org.mingjing.texts.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the accounts of a first start, before anybody is answered, and says where their passwords are. */
final class FirstPeople {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPeople.class);

    private FirstPeople() {}

    /** @param county whether this start has generated the county that the database holds */
    static void make(Installation installation, FirstAccounts accounts, boolean county, Language language) {
        DemoPeople people = new DemoPeople(language);
        accounts.make(installation.home(), county ? people.ofCounty(installation) : people.administrator()).ifPresent(file ->
                LOG.info("The first passwords are in {}, each to be changed at the first sign-in. Delete the file then.", file));
    }
}
