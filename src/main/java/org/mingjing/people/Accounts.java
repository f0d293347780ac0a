package org.mingjing.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.mingjing.people.AccountTexts.Change;
import org.mingjing.texts.WrongInput;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;

/** The accounts: each change is a record of the log too, and ends the sessions of whom it concerns. */
public final class Accounts {

    private final JdbcAggregateOperations rows;
    private final RecordedChanges changes;
    private final Passwords passwords;
    private final OpenSessions sessions;

    Accounts(JdbcAggregateOperations rows, RecordedChanges changes, Passwords passwords, OpenSessions sessions) {
        this.rows = rows;
        this.changes = changes;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** A password that was made for somebody: it is shown once and must be changed at the first sign-in. */
    public record FirstPassword(String account, String password) {}

    /** All accounts, by name. */
    public List<Account> all() {
        return RecordedChanges.told(() -> rows.findAll(AccountRow.class)).stream()
                .sorted(Comparator.comparing(AccountRow::name)).map(Account::of).toList();
    }

    public Optional<Account> find(String name) {
        return row(name).map(Account::of);
    }

    Optional<AccountRow> row(String name) {
        return RecordedChanges.told(() -> Optional.ofNullable(rows.findById(name, AccountRow.class)));
    }

    /** Whether there is none. */
    boolean areNone() {
        return RecordedChanges.told(() -> rows.count(AccountRow.class)) == 0;
    }

    /**
     * Makes an account with a random first password.
     *
     * @param by name of the account that does it
     * @throws IllegalArgumentException with a sentence, if the name is taken or none can have it
     */
    public FirstPassword make(Person person, String by) {
        FirstPassword first = new FirstPassword(person.account(), FirstPasswords.random());
        make(person, first.password(), by);
        return first;
    }

    void make(Person person, String password, String by) {
        AccountNames.require(person.account());
        String hash = passwords.hash(password);
        changes.run(trail -> {
            if (rows.existsById(person.account(), AccountRow.class)) {
                throw WrongInput.of("people.name-taken", person.account());
            }
            AccountRow row = AccountTexts.row(person, false, true, hash);
            return rows.insert(row.at(trail.append(AccountTexts.body(row, new Change("made", by, trail.now())))));
        });
    }

    /** Changes what is known of the person, but not the grants. The account's sessions end. */
    public Account describe(String name, UnaryOperator<Person> with, String by) {
        return change(name, "changed", by, row -> {
            Person before = AccountTexts.person(row);
            Person after = with.apply(before);
            return AccountTexts.row(new Person(before.account(), after.name(), before.grants(), after.official(), after.department(),
                    after.language()), row.locked(), row.mustChange(), row.password());
        });
    }

    /** Gives or takes grants. The account's sessions end. */
    public Account grant(String name, UnaryOperator<List<Grant>> with, String by) {
        return change(name, "granted", by, row -> {
            Person before = AccountTexts.person(row);
            return AccountTexts.row(new Person(before.account(), before.name(), with.apply(before.grants()), before.official(),
                    before.department(), before.language()), row.locked(), row.mustChange(), row.password());
        });
    }

    /** Locks an account, whose sessions end, or opens it again. */
    public Account lock(String name, boolean locked, String by) {
        return change(name, locked ? "locked" : "unlocked", by, row ->
                AccountTexts.row(AccountTexts.person(row), locked, row.mustChange(), row.password()));
    }

    /** Makes a new first password for somebody who has lost theirs. The account's sessions end. */
    public FirstPassword reset(String name, String by) {
        FirstPassword first = new FirstPassword(name, FirstPasswords.random());
        String hash = passwords.hash(first.password());
        change(name, "password-reset", by, row -> AccountTexts.row(AccountTexts.person(row), row.locked(), true, hash));
        return first;
    }

    /** Keeps a password that its owner has chosen. All sessions of the account end. @param hash of a password that is good enough */
    Account keepPassword(String name, String hash) {
        return change(name, "password-changed", name, row -> AccountTexts.row(AccountTexts.person(row), row.locked(), false, hash));
    }

    private Account change(String name, String act, String by, UnaryOperator<AccountRow> with) {
        AccountRow changed = changes.run(trail -> {
            AccountRow before = Optional.ofNullable(rows.findById(name, AccountRow.class)).orElseThrow(() ->
                    WrongInput.of("people.no-account", name));
            AccountRow after = with.apply(before);
            requireAdministrator(before, after);
            return rows.update(after.at(trail.append(AccountTexts.body(after, new Change(act, by, trail.now())))));
        });
        sessions.end(name);
        return Account.of(changed);
    }

    // Without one nobody could make another.
    private void requireAdministrator(AccountRow before, AccountRow after) {
        if (administers(before) && !administers(after)
                && rows.findAll(AccountRow.class).stream().filter(Accounts::administers).count() == 1) {
            throw WrongInput.of("people.last-administrator", before.name());
        }
    }

    private static boolean administers(AccountRow row) {
        return !row.locked() && AccountTexts.person(row).has(Role.ADMINISTRATOR);
    }
}
