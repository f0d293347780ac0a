package org.mingjing.notices;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A channel as it is kept.
 *
 * @param settings canonical JSON
 * @param secrets likewise, under a seal; "" if there are none
 */
@Table("channel")
record ChannelRow(@Id String id, String kind, String name, String settings, boolean enabled, String secrets, long seq) {

    ChannelRow at(long newest) {
        return new ChannelRow(id, kind, name, settings, enabled, secrets, newest);
    }
}
