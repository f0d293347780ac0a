package org.mingjing.admin;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on the administrator is told. Each is a setting {@code mingjing.admin.…}.
 *
 * @param calendarNoticeDays a calendar that knows fewer days after today is said to end
 * @param silentHours a source that sent no fact for so long is said to be silent
 */
@ConfigurationProperties("mingjing.admin")
record AdminSettings(@DefaultValue("60") int calendarNoticeDays, @DefaultValue("24") int silentHours) {}
