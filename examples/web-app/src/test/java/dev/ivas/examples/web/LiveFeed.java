package dev.ivas.examples.web;

import java.util.ArrayList;
import java.util.List;

/** Feeds a live interview with pictures and sound at a browser's pace; confined to one thread. */
final class LiveFeed {
  static final int FRAMES_PER_SECOND = 15;
  private static final int SAMPLE_RATE_HZ = 16_000;
  private static final List<byte[]> PICTURES = pictures();

  private final LiveClient client;

  LiveFeed(LiveClient client) {
    this.client = client;
  }

  /**
   * Sends some pictures, each with its sound.
   *
   * @param from number of the first
   * @param everyMillis from one to the next
   */
  void send(int from, int count, long everyMillis) throws InterruptedException {
    for (int frame = from; frame < from + count; frame++) {
      picture(frame);
      sound(frame);
      Thread.sleep(everyMillis);
    }
  }

  void picture(int frame) {
    client.picture(
        micros(frame), PICTURES.get(frame % PICTURES.size()), TestFilm.WIDTH, TestFilm.HEIGHT);
  }

  /** The sound that belongs to a picture. */
  void sound(int frame) {
    long start = (long) frame * SAMPLE_RATE_HZ / FRAMES_PER_SECOND;
    long end = (frame + 1L) * SAMPLE_RATE_HZ / FRAMES_PER_SECOND;
    client.sound(micros(frame), TestFilm.hum(SAMPLE_RATE_HZ, start, (int) (end - start)));
  }

  static long micros(int frame) {
    return frame * 1_000_000L / FRAMES_PER_SECOND;
  }

  private static List<byte[]> pictures() {
    List<byte[]> all = new ArrayList<>();
    for (int frame = 0; frame < 60; frame += 3) {
      all.add(i420(TestFilm.pixels(TestFilm.picture(frame))));
    }
    return all;
  }

  /** As the page converts its pictures: BT.601, full range. */
  private static byte[] i420(byte[] bgr) {
    int luma = TestFilm.WIDTH * TestFilm.HEIGHT;
    byte[] out = new byte[luma + luma / 2];
    for (int i = 0; i < luma; i++) {
      double b = bgr[3 * i] & 0xFF;
      double g = bgr[3 * i + 1] & 0xFF;
      double r = bgr[3 * i + 2] & 0xFF;
      out[i] = (byte) Math.round(0.299 * r + 0.587 * g + 0.114 * b);
      int x = i % TestFilm.WIDTH;
      int y = i / TestFilm.WIDTH;
      if (x % 2 == 0 && y % 2 == 0) {
        int at = luma + y / 2 * (TestFilm.WIDTH / 2) + x / 2;
        out[at] = (byte) Math.min(255, Math.round(128 - 0.168736 * r - 0.331264 * g + 0.5 * b));
        out[at + luma / 4] =
            (byte) Math.min(255, Math.round(128 + 0.5 * r - 0.418688 * g - 0.081312 * b));
      }
    }
    return out;
  }
}
