package org.mingjing.console;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.drivers.FindingFilter;
import org.springframework.web.bind.annotation.BindParam;

/** The query parameters by which findings are chosen; what is not given chooses all. */
record ChosenFindings(
        @BindParam("package") @Parameter(name = "package") @Nullable String packageId,
        @Nullable String rule,
        @Nullable String level,
        @BindParam("case") @Parameter(name = "case") @Nullable String caseId,
        @Nullable String department) {

    /** @throws IllegalArgumentException with a sentence, if the level is none */
    FindingFilter filter() {
        return FindingFilter.of(packageId == null ? "" : packageId, given(rule), given(level), given(caseId), given(department));
    }

    private static List<String> given(@Nullable String value) {
        return value == null ? List.of() : List.of(value);
    }
}
