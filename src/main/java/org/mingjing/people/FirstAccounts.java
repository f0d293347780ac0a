package org.mingjing.people;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The accounts of a first start, all of them or none, with their passwords in a file of the home. */
public final class FirstAccounts {

    /** Who is named as the one who made them. */
    private static final String BY = "start";

    private final Accounts accounts;
    private final RecordedChanges changes;

    FirstAccounts(Accounts accounts, RecordedChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    /** Makes them if there is no account yet. @return the file that has their passwords, empty if nothing was made */
    public Optional<Path> make(Path home, List<Person> people) {
        return accounts.areNone() ? Optional.of(write(home, people)) : Optional.empty();
    }

    /** Makes one more, for whoever owns the home, unless somebody is called so already. @return the file as {@link #make} does */
    public Optional<Path> add(Path home, Person person) {
        return accounts.find(person.account()).isEmpty() ? Optional.of(write(home, List.of(person))) : Optional.empty();
    }

    private Path write(Path home, List<Person> people) {
        return changes.run(trail -> {
            Path file = FirstPasswords.begin(home);
            for (Person person : people) {
                String password = FirstPasswords.random();
                FirstPasswords.add(file, person.account(), password);
                accounts.make(person, password, BY);
            }
            return file;
        });
    }
}
