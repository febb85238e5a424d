package dev.ivas.report.html.internal.audit;

import dev.ivas.report.audit.AuditResult.Grouping;
import dev.ivas.report.html.internal.section.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of groups.
 *
 * @param name of the grouping
 * @param rows a group each
 * @param unknown how many people count in no group, in a sentence; null for nobody
 */
public record GroupingView(String name, List<GroupRow> rows, @Nullable String unknown) {

  static GroupingView of(Grouping grouping) {
    return new GroupingView(
        grouping.name(),
        grouping.groups().stream().map(GroupRow::of).toList(),
        grouping.unknown() == 0
            ? null
            : "Of unknown group, and in none of these rows: %s."
                .formatted(Wording.count(grouping.unknown(), "person", "people")));
  }
}
