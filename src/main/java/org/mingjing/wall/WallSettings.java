package org.mingjing.wall;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the wall goes by. Each is a setting {@code mingjing.wall.…}.
 *
 * @param calendar the working calendar by whose zone a day begins and by whose working days sources are silent
 * @param casesMax of how many cases, those with the newest facts, deadlines are counted
 * @param earlyPercentMax a deadline was met early if no more than so much of the period was used
 * @param silentWorkingDays a source is silent when nothing came from it for so many whole working days
 * @param actsMax of how many acts on warnings, the newest, reply times are told
 * @param timePercentMax how much of one processor's time working these figures out may take
 * @param pauseSecondsMin how long figures stand at least
 */
@ConfigurationProperties("mingjing.wall")
record WallSettings(
        @DefaultValue("cn") String calendar,
        @DefaultValue("10000") int casesMax,
        @DefaultValue("80") int earlyPercentMax,
        @DefaultValue("1") int silentWorkingDays,
        @DefaultValue("50000") int actsMax,
        @DefaultValue("5") int timePercentMax,
        @DefaultValue("30") int pauseSecondsMin) {}
