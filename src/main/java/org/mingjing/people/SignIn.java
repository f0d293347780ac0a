package org.mingjing.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingjing.texts.WrongInput;

/** Signs people in by name and password. A name that nobody has is answered like a wrong password, and as slowly. */
public final class SignIn {

    private static final int KNOWN_MAX = 10_000;

    private final Accounts accounts;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final PeopleSettings.Attempts settings;
    private final BackOff backOff;
    /** From where who has signed in before: attempts of others do not keep them out. */
    private final Set<String> known = Collections.newSetFromMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > KNOWN_MAX;
        }
    });

    SignIn(Accounts accounts, Passwords passwords, PasswordRules rules, PeopleSettings.Attempts settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.rules = rules;
        this.settings = settings;
        this.backOff = new BackOff(settings, System::nanoTime);
    }

    /**
     * What came of an attempt.
     *
     * @param account whose it is, null if name and password do not belong together or the account is locked
     * @param waitSeconds how long to wait before the next attempt; nothing was looked at then
     */
    public record Outcome(@Nullable Account account, long waitSeconds) {}

    /** Tries to sign in. @param address from which the attempt comes */
    public Outcome attempt(String name, String password, String address) {
        List<BackOff.Key> keys = keys(name, address);
        long wait = backOff.begin(keys);
        if (wait > 0) {
            return new Outcome(null, wait);
        }
        Optional<AccountRow> row = AccountNames.isOne(name) ? accounts.row(name) : Optional.empty();
        boolean right = passwords.matches(password, row.map(AccountRow::password).orElse(""));
        if (!right || row.get().locked()) {
            return new Outcome(null, 0);
        }
        succeeded(keys, name, address);
        return new Outcome(Account.of(row.get()), 0);
    }

    private synchronized List<BackOff.Key> keys(String asked, String address) {
        // What nobody can be called is one name, and costs no memory of its own.
        String name = AccountNames.isOne(asked) ? asked : "";
        String pair = name + " " + address;
        return known.contains(pair) ? List.of(new BackOff.Key("pair " + pair, settings.freeOfAccount()))
                : List.of(new BackOff.Key("name " + name, settings.freeOfAccount()),
                        new BackOff.Key("address " + address, settings.freeOfAddress()));
    }

    private synchronized void succeeded(List<BackOff.Key> keys, String name, String address) {
        known.add(name + " " + address);
        List<BackOff.Key> ofAccount = new ArrayList<>(keys);
        keys.stream().filter(key -> key.of().startsWith("address ")).forEach(key -> {
            // Who signs in now and then must not thereby be free to try others' passwords.
            backOff.takeBack(key);
            ofAccount.remove(key);
        });
        backOff.succeeded(ofAccount);
    }

    /**
     * Changes the password of somebody who is signed in. All sessions of the account end.
     *
     * @return without an account if the old password is wrong
     * @throws IllegalArgumentException with a sentence, if the new one is not taken
     */
    public Outcome changePassword(String name, String old, String other, String address) {
        rules.require(name, other);
        Outcome confirmed = attempt(name, old, address);
        if (confirmed.account() == null) {
            return confirmed;
        }
        if (old.equals(other)) {
            throw WrongInput.of("people.password-as-before");
        }
        return new Outcome(accounts.keepPassword(name, passwords.hash(other)), 0);
    }
}
