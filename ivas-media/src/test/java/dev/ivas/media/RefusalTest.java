package dev.ivas.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MPEG4;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_NONE;

import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  @TempDir Path folder;
  private Path clip;

  @BeforeEach
  void recordClip() throws IOException {
    clip =
        TestClip.silent(folder.resolve("clip.mp4"), "mp4")
            .codecs(AV_CODEC_ID_MPEG4, AV_CODEC_ID_NONE)
            .start()
            .pictures(1)
            .finish();
  }

  private void refused(Path file, String reason) {
    assertThatThrownBy(() -> Recording.of(file))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining(reason)
        .hasMessageNotContaining("\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void missingFileIsRefused() {
    refused(folder.resolve("nowhere.mp4"), "does not exist");
  }

  @Test
  void directoryIsRefused() {
    refused(folder, "is a directory");
  }

  @Test
  void emptyFileIsRefused() throws IOException {
    refused(write("empty.mp4", ""), "is empty");
  }

  @Test
  void textIsRefused() throws IOException {
    refused(write("notes.mp4", "Dear committee,\nI enclose my video.\n"), "looks like text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp"})
  void stillImageIsRefused(String format) throws IOException {
    Path image = folder.resolve("photo." + format);
    ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), format, image.toFile());
    refused(image, "still image");
  }

  @Test
  void junkIsRefused() throws IOException {
    byte[] junk = new byte[5000];
    for (int i = 0; i < junk.length; i++) {
      junk[i] = (byte) (i * 7919 >> 3);
    }
    refused(Files.write(folder.resolve("junk.bin"), junk), "is no recording");
  }

  /** Each names the clip beside it, which exists and can be decoded. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nclip.mp4\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile clip.mp4\n",
        "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 9 RTP/AVP 96\n"
      })
  void playlistOpensNoOtherFile(String playlist) throws IOException {
    refused(write("list.mp4", playlist), "playlist");
    refused(write("list.m3u8", playlist), "playlist");
    refused(write("list.ffconcat", playlist), "playlist");
  }

  @Test
  void fileCutBeforeItsIndexSaysSo() throws IOException {
    byte[] whole = Files.readAllBytes(clip);
    Path cut = folder.resolve("cut.mp4");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    refused(cut, "index is missing");
  }

  @Test
  void picturesLargerThanTheLimitAreRefused() {
    MediaOptions small = MediaOptions.builder().maxSidePixels(100).build();
    assertThatThrownBy(() -> MediaFile.open(clip, small))
        .isInstanceOf(UnreadableMediaException.class)
        .hasMessageContaining("160 x 96")
        .hasMessageContaining("100 x 100");
  }

  @Test
  void nameWithColonAndUmlautOpens() throws IOException {
    Path odd = Files.copy(clip, folder.resolve("http:Bewerbung Köln %d.mp4"));
    assertThat(Recording.of(odd).frameTimes).hasSize(25);
  }

  @Test
  void closedSourceIsNotRead() {
    MediaSource source = MediaFile.open(clip);
    source.close();
    source.close();
    MediaSink sink = new Recording();
    assertThatThrownBy(() -> source.next(sink)).isInstanceOf(IllegalStateException.class);
  }
}
