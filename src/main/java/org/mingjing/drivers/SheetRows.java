package org.mingjing.drivers;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.texts.FileFailed;

/** Writes the rows that were found case by case, each cell such that a spreadsheet takes it for text. */
final class SheetRows {

    private SheetRows() {}

    /** @param unwritten key of the message that they cannot be written */
    static void print(List<List<List<String>>> found, CSVPrinter printer, String unwritten) {
        try {
            for (List<List<String>> rows : found) {
                for (List<String> row : rows) {
                    printer.printRecord(row.stream().map(SheetText::cell).toList());
                }
            }
        } catch (IOException e) {
            throw new FileFailed(e, unwritten);
        }
    }
}
