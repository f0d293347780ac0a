package org.mingjing.notices;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * How an account is reached, as it is kept.
 *
 * @param channels lines of ids
 * @param reached canonical JSON under a seal; "" if nothing is known
 */
@Table("contact")
record ContactRow(@Id String account, String channels, String reached, long seq) {

    ContactRow at(long newest) {
        return new ContactRow(account, channels, reached, newest);
    }
}
