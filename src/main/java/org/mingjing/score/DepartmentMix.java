package org.mingjing.score;

import java.math.BigDecimal;

/**
 * What the score of a department is made of.
 *
 * @param meanWeight weight of the mean score of its officials by cases handled
 * @param maxWeight weight of the highest score among them
 * @param rateWeight weight of the rate of cards
 * @param rateFactor cards per case are multiplied by this before they are cut off at the ceiling
 */
record DepartmentMix(BigDecimal meanWeight, BigDecimal maxWeight, BigDecimal rateWeight, BigDecimal rateFactor) {}
