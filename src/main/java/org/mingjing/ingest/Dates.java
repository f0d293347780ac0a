package org.mingjing.ingest;

import java.util.List;

/**
 * On which dates what was read lies, by years in UTC.
 *
 * @param far how many facts lie years from the rest
 * @param farYears the years they lie in
 * @param years the years the rest lies in
 * @param afterAsOf how many facts lie after the instant that was given to assess for
 */
public record Dates(long far, List<String> farYears, String years, long afterAsOf) {}
