package org.mingjing.score;

import java.math.BigDecimal;

/** The sum of the subject was beyond the highest score; what is beyond is taken off again. */
record Ceiling(String subject, BigDecimal highest) implements Ground {}
