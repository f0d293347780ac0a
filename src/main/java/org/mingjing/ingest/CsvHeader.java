package org.mingjing.ingest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.mingjing.facts.Faults;
import org.mingjing.texts.Sentence;

/**
 * The columns of a CSV file. A column {@code case:x}, as flattened event logs name what belongs to the case, is
 * addressed as {@code case.x}.
 */
record CsvHeader(List<String> columns) {

    private static final String FLATTENED_CASE_PREFIX = "case:";

    static CsvHeader read(CSVRecord csv, StrictText text, String origin) {
        List<String> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : csv) {
            String column = decoded(cell, text, origin);
            String name = column.startsWith(FLATTENED_CASE_PREFIX)
                    ? SourceRow.CASE_PREFIX + column.substring(FLATTENED_CASE_PREFIX.length())
                    : column;
            if (!seen.add(name)) {
                throw new UnreadableSource(origin, 1, Sentence.of("ingest.header-twice", Faults.shown(column)));
            }
            columns.add(name);
        }
        return new CsvHeader(columns);
    }

    private static String decoded(String cell, StrictText text, String origin) {
        try {
            return text.decodeLatin1(cell);
        } catch (UnreadableValue e) {
            throw new UnreadableSource(origin, 1, Sentence.of("ingest.the-header", e.sentence()));
        }
    }

    /** @throws UnreadableSource if a column is lacking, since every record would then be wrong in silence */
    void require(Set<String> names, String origin) {
        List<String> lacking = names.stream().filter(name -> !columns.contains(name)).sorted().toList();
        if (!lacking.isEmpty()) {
            throw new UnreadableSource(origin, 1, Sentence.of("ingest.header-lacks", lacking, Faults.shown(String.join(", ", columns), 1_000)));
        }
    }

    /** The cells of a record by column. @throws UnreadableValue if there are too few or too many, or one is not text */
    SourceRow row(CSVRecord csv, StrictText text) throws UnreadableValue {
        if (csv.size() != columns.size()) {
            throw UnreadableValue.of(csv.size() > columns.size() ? "ingest.columns-too-many" : "ingest.columns-too-few", csv.size(), columns.size());
        }
        Map<String, SourceValue> values = new LinkedHashMap<>();
        Map<String, SourceValue> ofCase = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            SourceValue value = SourceValue.text(cell(csv.get(i), column, text));
            if (column.startsWith(SourceRow.CASE_PREFIX)) {
                ofCase.put(column.substring(SourceRow.CASE_PREFIX.length()), value);
            } else {
                values.put(column, value);
            }
        }
        return new SourceRow(values, new CaseValues(ofCase));
    }

    private static String cell(String cell, String column, StrictText text) throws UnreadableValue {
        try {
            return text.decodeLatin1(cell);
        } catch (UnreadableValue e) {
            throw UnreadableValue.of("ingest.value", Faults.shown(column), e.sentence());
        }
    }
}
