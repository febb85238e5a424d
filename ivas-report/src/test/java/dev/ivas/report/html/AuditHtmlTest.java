package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.report.audit.AuditColumns;
import dev.ivas.report.audit.AuditResult;
import dev.ivas.report.audit.AuditTable;
import dev.ivas.report.audit.BiasAudit;
import dev.ivas.testkit.VerdictWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditHtmlTest {
  @TempDir private Path folder;

  @Test
  void numbersAreThoseOfTheAudit() throws IOException {
    Document page =
        page("A,1\n".repeat(48) + "A,0\n".repeat(32) + "B,1\n".repeat(12) + "B,0\n".repeat(28));
    assertThat(page.select("#selection tbody tr").eachText())
        .containsExactly(
            "A 80 (67 %) 48 60.0 % 49 to 70 1.00 highest rate",
            "B 40 (33 %) 12 30.0 % 18 to 45 0.50 0.29 to 0.79 0.003 below 4/5");
    assertThat(page.select("#selection > p").eachText())
        .contains(
            "Of 2 groups compared, 1 has an impact ratio below four fifths: B (group, ratio"
                + " 0.50).");
    assertThat(page.text()).contains("not legal advice");
  }

  @Test
  void itHoldsNoScriptAndAdmitsNone() throws IOException {
    Document page = page("A,1\nA,0\nB,1\nB,0\n");
    assertThat(page.select("script, link[href]:not([href=data:,]), img, iframe")).isEmpty();
    assertThat(page.select("meta[http-equiv]").attr("content")).contains("script-src 'none'");
  }

  @Test
  void namesCannotLeaveTheirPlace() throws IOException {
    String hostile = ReportHtmlTest.HOSTILE.replace("\"", "\"\"");
    Document page = page(("\"" + hostile + "\",1\n").repeat(2) + "B,0\nB,1\n");
    assertThat(page.select("script, img")).isEmpty();
    assertThat(page.select("tbody th bdi").eachText()).anyMatch(name -> name.contains("<script>"));
    assertThat(page.select("td svg")).hasSize(2);
  }

  @Test
  void itStatesNoVerdict() throws IOException {
    String text = page("A,1\nA,0\nB,1\nB,0\nB,0\n").text();
    assertThat(VerdictWords.in(text)).isEmpty();
  }

  private Document page(String rows) throws IOException {
    Path file = folder.resolve("audit.html");
    AuditHtml.write(
        audit(
            Files.writeString(folder.resolve("people.csv"), "group,selected\n" + rows),
            List.of("group")),
        file);
    return Jsoup.parse(file.toFile());
  }

  /** 600 invented people with three groups, an intersection, a small group and unknowns. */
  static AuditResult sample(Path folder) throws IOException {
    Random random = new Random(5);
    StringBuilder csv = new StringBuilder("candidate,sex,ethnicity,selected,score\n");
    String[] ethnicities = {"North", "East", "South", "West", "Two or more", ""};
    for (int i = 0; i < 600; i++) {
      int group = i % 97 == 0 ? 4 : i % 41 == 0 ? 5 : random.nextInt(4);
      double score = 50 + 15 * random.nextGaussian() - (group == 2 ? 9 : 0);
      csv.append("c")
          .append(i)
          .append(i % 2 == 0 ? ",female," : ",male,")
          .append(ethnicities[group]);
      csv.append(score > 58 ? ",yes," : ",no,").append(score).append('\n');
    }
    Path file = Files.writeString(folder.resolve("applicants 2026.csv"), csv);
    return audit(file, List.of());
  }

  private static AuditResult audit(Path file, List<String> groups) {
    AuditTable table = AuditTable.read(file);
    return BiasAudit.of(
        table,
        AuditColumns.choose(table, groups, null, null),
        Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC));
  }
}
