package org.mingjing.people;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An account as it is kept; "" stands for what is not known. */
@Table("account")
record AccountRow(
        @Id String name,
        String shownName,
        String official,
        String department,
        String language,
        String grants,
        boolean locked,
        boolean mustChange,
        String password,
        long seq) {

    AccountRow at(long newest) {
        return new AccountRow(name, shownName, official, department, language, grants, locked, mustChange, password, newest);
    }
}
