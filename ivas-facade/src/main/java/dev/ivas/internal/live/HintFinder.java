package dev.ivas.internal.live;

import dev.ivas.core.face.FaceFound;
import dev.ivas.core.face.FaceObservation;
import dev.ivas.core.live.LiveVoice;
import dev.ivas.core.live.QualityHint;
import dev.ivas.core.media.Frame;
import dev.ivas.core.media.PixelFormat;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds what could be mended while a live interview goes on.
 *
 * <p>Each limit is where the analyzers begin to leave things out, or half of it. The picture is
 * watched by the visual lane's thread, the hints may be asked for by any.
 */
public final class HintFinder {
  private static final double DARK_FACE = 0.6;
  private static final double SMALL_FACE = 0.3;
  private static final int DARK_PICTURE = 30;
  private static final double SOFT_DB = -45;
  private static final double SILENT_DB = -75;
  private static final long PATIENCE_MICROS = 1_000_000;
  private static final long SILENCE_MICROS = 3_000_000;
  private static final int SAMPLES_A_SIDE = 32;

  private volatile @Nullable FaceObservation face;
  private volatile long faceMicros;
  private volatile long frameMicros;
  private volatile boolean darkPicture;
  private volatile long soundMicros;

  /**
   * Takes the latest frame.
   *
   * @param frame valid until this method returns
   * @param observed what was found in it
   */
  public void look(Frame frame, FaceObservation observed) {
    frameMicros = frame.timestampMicros();
    if (observed instanceof FaceFound || face == null) {
      faceMicros = frameMicros;
    }
    face = observed;
    darkPicture = !(observed instanceof FaceFound) && brightness(frame) < DARK_PICTURE;
  }

  /**
   * Returns the hints of this moment.
   *
   * @param voice as last told, or null where no sound came
   * @param mediaMicros latest time analysed
   * @param lastDroppedMicros time of the last image left out; the least number if there was none
   * @return empty where all is well
   */
  public Set<QualityHint> hints(
      @Nullable LiveVoice voice, long mediaMicros, long lastDroppedMicros) {
    Set<QualityHint> hints = EnumSet.noneOf(QualityHint.class);
    addPicture(hints);
    addSound(hints, voice, mediaMicros);
    if (lastDroppedMicros > mediaMicros - PATIENCE_MICROS) {
      hints.add(QualityHint.TOO_SLOW);
    }
    return hints;
  }

  private void addSound(Set<QualityHint> hints, @Nullable LiveVoice voice, long mediaMicros) {
    Double level = voice == null ? null : voice.levelDb();
    if (voice != null && level != null && level >= SILENT_DB) {
      soundMicros = mediaMicros;
      if (voice.speaking() && level < SOFT_DB) {
        hints.add(QualityHint.TOO_QUIET);
      }
    } else if (mediaMicros - soundMicros > SILENCE_MICROS) {
      hints.add(QualityHint.NO_SOUND);
    }
  }

  private void addPicture(Set<QualityHint> hints) {
    FaceObservation seen = face;
    if (seen == null) {
      return;
    }
    if (seen.otherFaces() > 0) {
      hints.add(QualityHint.SEVERAL_FACES);
    }
    if (seen instanceof FaceFound found) {
      if (found.quality().light() < DARK_FACE) {
        hints.add(QualityHint.TOO_DARK);
      }
      if (found.quality().size() < SMALL_FACE) {
        hints.add(QualityHint.FACE_TOO_SMALL);
      }
    } else if (darkPicture) {
      hints.add(QualityHint.TOO_DARK);
    } else if (frameMicros - faceMicros > PATIENCE_MICROS) {
      hints.add(QualityHint.NO_FACE);
    }
  }

  /** Returns the mean of some bytes of the first plane, which is luma, gray or all colours. */
  private static double brightness(Frame frame) {
    ByteBuffer pixels = frame.plane(0);
    int stride = frame.strideBytes(0);
    int bytesAcross = frame.width() * (frame.format() == PixelFormat.BGR24 ? 3 : 1);
    long sum = 0;
    for (int i = 0; i < SAMPLES_A_SIDE; i++) {
      int row = i * frame.height() / SAMPLES_A_SIDE * stride;
      for (int j = 0; j < SAMPLES_A_SIDE; j++) {
        sum += pixels.get(row + j * bytesAcross / SAMPLES_A_SIDE) & 0xff;
      }
    }
    return sum / (double) (SAMPLES_A_SIDE * SAMPLES_A_SIDE);
  }
}
