package dev.ivas.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachedVideoTest {
  @TempDir private Path folder;

  private Document page(AttachedVideo video) throws IOException {
    Path file = folder.resolve("out/report.html");
    ReportHtml.write(SampleInterview.lasting(10).report(), List.of(), video, file);
    return Jsoup.parse(file);
  }

  private static String source(Document page) {
    Element video = page.selectFirst("video[data-interview]");
    assertThat(video).isNotNull();
    return video.attr("src");
  }

  private static String policy(Document page) {
    return page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
  }

  @Test
  void aLinkedVideoIsNamedByThePathFromThePage() throws IOException {
    Document page = page(new AttachedVideo(folder.resolve("interview.mp4"), false));
    assertThat(source(page)).isEqualTo("./../interview.mp4");
    assertThat(policy(page)).contains("media-src 'self' file:;");
  }

  @Test
  void aHostileNameStaysAnAddress() throws IOException {
    String name = "\"><script>alert(1)<!-- javascript:&#39;%2f ü.mp4";
    Document page = page(new AttachedVideo(folder.resolve("a:b").resolve(name), false));
    assertThat(source(page))
        .startsWith("./../a:b/%22%3E%3Cscript%3Ealert(1)")
        .matches("[\\x21-\\x7e]+")
        .doesNotContain("<", ">", "\"", "&", "'", "#");
    assertThat(page.select("script").size()).isEqualTo(page(null).select("script").size());
  }

  @Test
  void anEmbeddedVideoIsAllThere() throws IOException {
    byte[] bytes = new byte[100_001];
    new Random(1).nextBytes(bytes);
    Path video = Files.write(folder.resolve("interview.webm"), bytes);
    Document page = page(new AttachedVideo(video, true));
    assertThat(source(page)).startsWith("data:video/webm;base64,");
    assertThat(Base64.getDecoder().decode(source(page).substring(23))).isEqualTo(bytes);
    assertThat(policy(page)).contains("media-src data:;");
  }

  @Test
  void withoutAVideoThereIsNoPlayer() throws IOException {
    assertThat(page(null).select("video")).isEmpty();
    assertThat(policy(page(null))).contains("media-src 'none';");
  }

  @Test
  void whatBrowsersDoNotPlayIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AttachedVideo(Path.of("interview.avi"), false))
        .withMessageContaining("convert it to MP4");
    assertThat(AttachedVideo.plays(Path.of("INTERVIEW.MP4"))).isTrue();
    assertThat(AttachedVideo.plays(Path.of("mp4"))).isFalse();
  }

  @Test
  void aLargeVideoIsNotEmbedded() throws IOException {
    Path video = folder.resolve("long.mp4");
    try (RandomAccessFile sparse = new RandomAccessFile(video.toFile(), "rw")) {
      sparse.setLength(AttachedVideo.MOST_EMBEDDED_BYTES + 1);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new AttachedVideo(video, true))
        .withMessageContaining("link it instead");
  }
}
