package dev.ivas.media.internal;

import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import dev.ivas.core.media.MediaSink;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.time.TimeSpan;
import java.nio.FloatBuffer;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the sound track and hands it out with one rate: as mono, or with the channels it has.
 *
 * <p>The sound is cut into stretches in which timestamps and sample counts agree to within {@link
 * #MAX_DRIFT_MICROS}. Each stretch is resampled on its own and starts at its own timestamp, or
 * where the one before it ends if the timestamps go back; within it time is counted in samples, so
 * that the rounding of timestamps leaves no trace.
 */
final class AudioTrack implements AutoCloseable {
  /** Containers round to a millisecond; a lost packet of speech is 20 ms or more. */
  static final long MAX_DRIFT_MICROS = 40_000;

  private static final int PIECE_SAMPLES = 1024;

  /** As many as a {@link PcmBuffer} holds. */
  private static final int MOST_CHANNELS = 32;

  private final int streamIndex;
  private final Decoder decoder;
  private final TrackClock clock;
  private final AudioLosses losses = new AudioLosses();
  private final int sampleRateHz;
  private final int channels;
  private final Resampler resampler;
  private final SampleQueue queue;
  private final AVFrame decoded = av_frame_alloc();

  private boolean waiting;
  private long waitingMicros;
  private boolean stretchEnds;
  private boolean drained;
  private boolean tellsEmptiness;
  private long stretchStampMicros = -1;
  private long stretchStartMicros;
  private long stretchSamplesIn;
  private long stretchSamplesOut;
  private int stretchRateHz;
  private int stretchChannels;
  private int stretchFormat;

  /**
   * Takes the decoder over, and closes it; a rate of 0 keeps the track's own, its channels, if at
   * most 32, and its samples as they are. A track kept so that holds no sound at all delivers one
   * empty piece, which tells its rate.
   */
  AudioTrack(AVStream stream, Decoder decoder, long originMicros, int sampleRateHz) {
    this.streamIndex = stream.index();
    this.sampleRateHz = sampleRateHz == 0 ? stream.codecpar().sample_rate() : sampleRateHz;
    this.queue = new SampleQueue(sampleRateHz != 0);
    this.tellsEmptiness = sampleRateHz == 0;
    this.channels = sampleRateHz == 0 ? channels(stream) : 1;
    this.resampler = new Resampler(this.sampleRateHz, channels);
    this.clock = new TrackClock(stream, originMicros);
    this.decoder = decoder;
  }

  private static int channels(AVStream stream) {
    int channels = stream.codecpar().ch_layout().nb_channels();
    return channels <= MOST_CHANNELS ? channels : 1;
  }

  AudioLosses losses() {
    return losses;
  }

  boolean owns(int stream) {
    return stream == streamIndex;
  }

  void send(@Nullable AVPacket packet) {
    decoder.send(packet);
    drained |= packet == null;
    tellsEmptiness &= packet == null;
  }

  /** Delivers the next piece of sound, if one is waiting. */
  boolean next(MediaSink sink) {
    while (true) {
      if (queue.size() >= PIECE_SAMPLES * channels || (stretchEnds && queue.size() > 0)) {
        deliver(sink);
        return true;
      }
      if (waiting) {
        startStretch();
      } else if (decoder.receive(decoded)) {
        take();
      } else if (drained && !stretchEnds) {
        endStretch();
      } else if (drained && tellsEmptiness) {
        tellsEmptiness = false;
        deliver(sink);
        return true;
      } else {
        losses.packetsFailed(decoder.failures());
        return false;
      }
    }
  }

  private void take() {
    long expected = stretchStampMicros < 0 ? 0 : inputEndMicros();
    long micros = Math.max(0, clock.toMicros(decoded.best_effort_timestamp(), expected));
    boolean sameShape =
        decoded.sample_rate() == stretchRateHz
            && decoded.ch_layout().nb_channels() == stretchChannels
            && decoded.format() == stretchFormat;
    if (sameShape && Math.abs(micros - expected) <= MAX_DRIFT_MICROS) {
      convert();
      return;
    }
    endStretch();
    waiting = true;
    waitingMicros = micros;
  }

  private void startStretch() {
    long start = Math.max(waitingMicros, outputEndMicros());
    if (stretchStampMicros >= 0) {
      losses.gap(start - outputEndMicros());
    }
    resampler.reset();
    waiting = false;
    stretchEnds = false;
    stretchStampMicros = waitingMicros;
    stretchStartMicros = start;
    stretchSamplesIn = 0;
    stretchSamplesOut = 0;
    stretchRateHz = decoded.sample_rate();
    stretchChannels = decoded.ch_layout().nb_channels();
    stretchFormat = decoded.format();
    convert();
  }

  private void convert() {
    int rate = decoded.sample_rate();
    boolean usable =
        rate >= TrackChoice.MIN_SAMPLE_RATE_HZ && rate <= TrackChoice.MAX_SAMPLE_RATE_HZ;
    stretchSamplesIn += decoded.nb_samples();
    if (!usable || !resampler.convert(decoded, queue)) {
      losses.pieceDamaged();
    }
    av_frame_unref(decoded);
  }

  private void endStretch() {
    resampler.convert(null, queue);
    stretchEnds = true;
  }

  private void deliver(MediaSink sink) {
    long micros = outputEndMicros();
    FloatBuffer samples = queue.take(PIECE_SAMPLES * channels);
    PcmBuffer piece = new PcmBuffer(samples, sampleRateHz, channels, micros);
    stretchSamplesOut += piece.length();
    losses.delivered(outputEndMicros());
    sink.accept(piece);
  }

  private long inputEndMicros() {
    return stretchStampMicros
        + Math.round((double) stretchSamplesIn * TimeSpan.MICROS_PER_SECOND / stretchRateHz);
  }

  private long outputEndMicros() {
    return stretchStartMicros + stretchSamplesOut * TimeSpan.MICROS_PER_SECOND / sampleRateHz;
  }

  @Override
  public void close() {
    resampler.close();
    decoder.close();
    av_frame_free(decoded);
  }
}
