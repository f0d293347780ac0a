package org.mingjing.calendar;

import java.util.Arrays;
import org.mingjing.texts.WrongInput;

/** The unit of a limit. It is a fact of the law the limit comes from (行政许可法 art. 82, 行政处罚法 art. 85), never a default. */
public enum LimitUnit {
    WORKING_DAY("working-day"),
    CALENDAR_DAY("calendar-day"),
    HOUR("hour"),
    MONTH("month"),
    YEAR("year");

    private final String code;

    LimitUnit(String code) {
        this.code = code;
    }

    /** The code by which tables, registries and profiles name the unit. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException with a sentence that lists the known codes */
    public static LimitUnit ofCode(String code) {
        for (LimitUnit unit : values()) {
            if (unit.code.equals(code)) {
                return unit;
            }
        }
        throw WrongInput.of("calendar.no-unit", code, Arrays.stream(values()).map(LimitUnit::code).toList());
    }
}
