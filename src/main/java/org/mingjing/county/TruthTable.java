package org.mingjing.county;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mingjing.yaml.YamlDocument;
import org.mingjing.yaml.YamlMap;

/** What the law and the package say, as data of the county's own: limits in working days, and the grades of each rule. */
final class TruthTable {

    private final String packageId;
    private final String version;
    private final Map<String, Integer> limits = new TreeMap<>();
    private final Map<String, Grade> grades = new TreeMap<>();

    private record Grade(String kind, String nature, Map<String, String> pointsByLevel) {}

    private TruthTable(YamlMap top) {
        this.packageId = top.required("package");
        this.version = top.required("version");
        YamlMap limitsByName = top.map("limits");
        limitsByName.keysInOrder().forEach(name -> limits.put(name, limitsByName.integer(name, 0)));
        YamlMap rules = top.map("rules");
        for (String rule : rules.keysInOrder()) {
            YamlMap grade = rules.map(rule);
            grades.put(rule, new Grade(grade.required("kind"), grade.required("nature"), grade.map("points").asTexts()));
        }
    }

    static TruthTable builtIn() {
        YamlDocument document = YamlDocument.parse(Resource.text("county/truth.yaml"), "county/truth.yaml");
        TruthTable table = new TruthTable(document.top());
        document.finish();
        return table;
    }

    /** A limit in working days by its name. @throws IllegalStateException if the table has none of the name */
    int limit(String name) {
        Integer days = limits.get(name);
        if (days == null) {
            throw new IllegalStateException("county/truth.yaml gives no limit '" + name + "'.");
        }
        return days;
    }

    /** Every rule with each level it can reach, as {@code "RULE level"}, in order. */
    List<String> rulesWithLevels() {
        return grades.entrySet().stream()
                .flatMap(rule -> rule.getValue().pointsByLevel().keySet().stream().sorted()
                        .map(level -> rule.getKey() + " " + level))
                .toList();
    }

    /** The one level of a rule that has but one. @throws IllegalStateException if it has several */
    String onlyLevel(String rule) {
        Map<String, String> levels = grade(rule).pointsByLevel();
        if (levels.size() != 1) {
            throw new IllegalStateException("Rule " + rule + " has several levels; name the one that is meant.");
        }
        return levels.keySet().iterator().next();
    }

    boolean isDataFault(String rule) {
        return grade(rule).nature().equals("data-fault");
    }

    /** The row of a finding; a data fault names a department and nobody else. */
    TruthRow row(PlantedFinding finding, Office office) {
        Grade grade = grade(finding.rule());
        String points = grade.pointsByLevel().get(finding.level());
        if (points == null) {
            throw new IllegalStateException("Rule " + finding.rule() + " never reaches " + finding.level() + ".");
        }
        PlannedActor owner = finding.owner();
        boolean data = isDataFault(finding.rule());
        return new TruthRow(List.of(finding.rule(), grade.kind(), grade.nature(), finding.level(), points,
                finding.node(), office.text(finding.at()),
                finding.due() == null ? "" : office.text(finding.due()), owner.department(),
                data ? "" : owner.post(), data ? "" : owner.official(), packageId, version));
    }

    private Grade grade(String rule) {
        Grade grade = grades.get(rule);
        if (grade == null) {
            throw new IllegalStateException("county/truth.yaml knows no rule '" + rule + "'.");
        }
        return grade;
    }
}
