package org.mingjing.drivers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.mingjing.texts.FileFault;

/** Writes the rows that were found case by case, each cell such that a spreadsheet takes it for text. */
final class SheetRows {

    private SheetRows() {}

    /** @param what begins the sentence if they cannot be written, such as {@code The faults of data} */
    static void print(List<List<List<String>>> found, CSVPrinter printer, String what) {
        try {
            for (List<List<String>> rows : found) {
                for (List<String> row : rows) {
                    printer.printRecord(row.stream().map(SheetText::cell).toList());
                }
            }
        } catch (IOException e) {
            throw unwritten(what, e);
        }
    }

    static UncheckedIOException unwritten(String what, IOException e) {
        return new UncheckedIOException(what + " cannot be written: " + FileFault.reason(e), e);
    }
}
