package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.report.audit.AuditColumns;
import dev.ivas.report.audit.AuditTable;
import dev.ivas.report.audit.BiasAudit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Opens audits in Debian's Chromium; what it saw lies in {@code target/audit-html}. */
class AuditHtmlBrowserIT {
  private static final Path SEEN = Path.of("target", "audit-html");

  /** Names of groups, columns and files come from a caller's table: all of them may be hostile. */
  private static final List<String> HOSTILE =
      List.of(
          ReportHtmlTest.HOSTILE,
          "<script>window.hacked=3</script>",
          "\"><svg onload=window.hacked=4>",
          "' onmouseover='window.hacked=5' x='",
          "javascript:window.hacked=6",
          "</td></tr></table><iframe srcdoc='<script>parent.hacked=7</script>'></iframe>",
          "<style>*{display:none}</style>",
          "<meta http-equiv=refresh content=0;url=//example.org>",
          "<a href=javascript:window.hacked=8 autofocus onfocus=window.hacked=9>x</a>",
          "{{{.}}}{{#groupings}}");

  @RegisterExtension static final ReportBrowser BROWSER = new ReportBrowser();

  @TempDir private static Path folder;

  @Test
  void noNameOfAGroupRuns() throws Exception {
    for (int width : new int[] {1280, 390}) {
      BROWSER.page().open(hostile(), width, false);
      BROWSER.page().screenshot(SEEN.resolve("hostile-" + width + ".png"));
      BROWSER.page().evaluate("document.querySelectorAll('*').forEach(e => e.focus?.())");
      BROWSER
          .page()
          .evaluate(
              "document.querySelectorAll('*').forEach(e => e.dispatchEvent(new Event('mouseover')))");
      BROWSER.page().evaluate("new Promise(done => setTimeout(done, 200))");
      assertThat(BROWSER.page().evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
      assertThat(BROWSER.page().evaluate("location.protocol").asText()).isEqualTo("file:");
      assertThat(
              BROWSER
                  .page()
                  .evaluate("document.querySelectorAll('script,iframe,img,a,svg[onload]').length")
                  .asInt())
          .isZero();
      assertThat(BROWSER.page().evaluate("document.documentElement.scrollWidth").asInt())
          .isLessThanOrEqualTo(width);
      assertThat(BROWSER.page().complaints()).isEmpty();
    }
  }

  @Test
  void everyNameIsReadAsItWasWritten() throws Exception {
    BROWSER.page().open(hostile(), 1280, false);
    String text = BROWSER.page().evaluate("document.body.textContent").asText();
    assertThat(HOSTILE).allSatisfy(name -> assertThat(text).contains(name));
  }

  @Test
  void itIsReadableOnAScreenAPhoneInTheDarkAndOnPaper() throws Exception {
    Path file = folder.resolve("audit.html");
    AuditHtml.write(AuditHtmlTest.sample(folder), file);
    for (int width : new int[] {1280, 768, 390}) {
      for (boolean dark : new boolean[] {false, true}) {
        BROWSER.page().open(file, width, dark);
        BROWSER.page().screenshot(SEEN.resolve(width + (dark ? "-dark.png" : ".png")));
        assertThat(BROWSER.page().evaluate("document.documentElement.scrollWidth").asInt())
            .isLessThanOrEqualTo(width);
        assertThat(BROWSER.page().evaluate(PageContrast.TOO_FAINT).findValuesAsText("what"))
            .isEmpty();
      }
    }
    BROWSER.page().print(SEEN.resolve("paper.pdf"));
    assertThat(BROWSER.page().complaints()).isEmpty();
  }

  private static Path hostile() throws Exception {
    String rows =
        HOSTILE.stream()
            .map(name -> '"' + name.replace("\"", "\"\"") + '"')
            .map(cell -> (cell + ",1\n").repeat(3) + (cell + ",0\n").repeat(4))
            .collect(Collectors.joining());
    String column = "<img src=x onerror=window.hacked=10>";
    Path csv = folder.resolve("<img src=x onerror=hacked=11>.csv");
    AuditTable table =
        AuditTable.read(Files.writeString(csv, "\"" + column + "\",selected\n" + rows));
    Path file = folder.resolve("hostile.html");
    AuditHtml.write(
        BiasAudit.of(
            table,
            AuditColumns.choose(table, List.of(column), null, null),
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC)),
        file);
    return file;
  }
}
