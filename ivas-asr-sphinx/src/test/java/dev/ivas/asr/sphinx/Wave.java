package dev.ivas.asr.sphinx;

import dev.ivas.core.media.Frame;
import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.MediaSource;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.testdata.TestData;
import dev.ivas.media.MediaFile;
import dev.ivas.media.MediaOptions;
import java.util.ArrayList;
import java.util.List;

/** Reads the sound of a shared recording, mono at 16 kHz. */
final class Wave {
  private Wave() {}

  /** Returns all samples of a recording of the test data, or skips the calling test. */
  static float[] read(String relative) {
    List<float[]> pieces = new ArrayList<>();
    MediaOptions sound = MediaOptions.builder().video(false).build();
    try (MediaSource source = MediaFile.open(TestData.require(relative), sound)) {
      while (source.next(collector(pieces))) {}
    }
    float[] samples = new float[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (float[] piece : pieces) {
      System.arraycopy(piece, 0, samples, at, piece.length);
      at += piece.length;
    }
    return samples;
  }

  private static MediaSink collector(List<float[]> pieces) {
    return new MediaSink() {
      @Override
      public void accept(Frame frame) {}

      @Override
      public void accept(PcmBuffer pcm) {
        float[] mono = new float[pcm.length()];
        for (int i = 0; i < mono.length; i++) {
          for (int channel = 0; channel < pcm.channels(); channel++) {
            mono[i] += pcm.samples().get(i * pcm.channels() + channel) / pcm.channels();
          }
        }
        pieces.add(mono);
      }
    };
  }
}
