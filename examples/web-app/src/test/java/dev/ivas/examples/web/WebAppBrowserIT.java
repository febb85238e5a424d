package dev.ivas.examples.web;

import static dev.ivas.examples.web.PersonAtBrowser.ANALYSIS_SECONDS;
import static dev.ivas.examples.web.PersonAtBrowser.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Uploads and live interviews from the first page to erasure, in Debian's Chromium; what it saw
 * lies in {@code target/web-app} for people to look at.
 */
class WebAppBrowserIT extends BrowsedApp {
  private static final Path SEEN = Path.of("target", "web-app");

  @Test
  void anUploadBecomesAReportThatIsErased() throws Exception {
    person.upload("Grace", TestFilm.mp4(folder.resolve("first.mp4"), 4));
    person.openReport();
    assertThat(person.page.complaints()).isEmpty();

    person.open("", 390, true);
    person.page.await(row("Grace"), 20);

    person.open("");
    person.page.await(row("Grace"), 20);
    person.click("[aria-label=\"Erase Grace\"]");
    person.page.await("document.querySelector('dialog[open] .danger')", 10);
    person.click("dialog[open] .danger");
    keepReceipt("Grace");
    person.page.await("!" + row("Grace"), 20);
    assertThat(person.page.complaints()).isEmpty();
  }

  /** The receipt can be copied and kept as a file, and tells whose it is to who knows the name. */
  private static void keepReceipt(String candidate) throws Exception {
    person.page.await("document.querySelector('#receipt-save')", 20);
    person.page.screenshot(SEEN.resolve("receipt.png"));
    person.page.click("#receipt-copy", 0.5, 0.5);
    person.page.await("document.querySelector('dialog [role=status]').textContent !== ''", 5);
    assertThat(person.text("dialog [role=status]")).isEqualTo("Copied.");
    JsonNode receipt =
        WebClient.JSON.readTree(person.page.download("#receipt-save", folder.resolve("r.json")));
    assertThat(person.text("dialog .receipt"))
        .contains(receipt.get("receipt").asText(), receipt.get("candidateHash").asText())
        .doesNotContain(candidate);
    byte[] named =
        (receipt.get("receipt").asText() + "\n" + candidate).getBytes(StandardCharsets.UTF_8);
    assertThat(receipt.get("candidateHash").asText())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(named)));
    person.click("#receipt-close");
  }

  @Test
  void aLiveInterviewBecomesAReportWithItsRecording() throws Exception {
    person.beginLive("Alan");
    Thread.sleep(6000);
    person.page.screenshot(SEEN.resolve("live.png"));
    assertThat(
            person
                .page
                .evaluate(
                    "[...document.querySelector('canvas.marks').getContext('2d')"
                        + ".getImageData(0, 0, 500, 400).data].some(each => each > 0)")
                .asBoolean())
        .as("something is drawn over the face")
        .isTrue();
    person.stopLive();
    person.page.screenshot(SEEN.resolve("live-report.png"));
    assertThat(person.page.complaints()).isEmpty();
  }

  @Test
  void aReloadInTheMiddleEndsInAReport() throws Exception {
    try (PersonAtBrowser other = PersonAtBrowser.at(app.address(), folder)) {
      other.beginLive("Mary");
      Thread.sleep(2000);
      other.open("");
      other.page.await(
          row("Mary") + "?.closest('.candidate-card').querySelector('[data-state=DONE]')", 120);
    }
  }

  @Test
  void twoPeopleUploadAtOnceAndHostileNamesAreOnlyText() throws Exception {
    String name = "x <img src=x onerror=\"window.hacked=1\"> & 'quoted'.wav";
    Path plain = TestFilm.wav(folder.resolve("plain.wav"), 3);
    Files.copy(plain, folder.resolve(name));
    try (PersonAtBrowser other = PersonAtBrowser.at(app.address(), folder)) {
      person.beginUpload("Edsger <b>", folder.resolve(name));
      other.beginUpload("Barbara", plain);
      for (PersonAtBrowser each : List.of(person, other)) {
        each.page.await(
            "document.querySelector('.upload a[href^=\"/interviews/\"]')", ANALYSIS_SECONDS);
        assertThat(each.page.complaints()).isEmpty();
      }
    }
    assertThat(person.text(".upload bdi")).isEqualTo(name);
    assertThat(person.page.evaluate("typeof window.hacked").asText()).isEqualTo("undefined");
  }
}
