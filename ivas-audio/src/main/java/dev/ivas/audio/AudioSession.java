package dev.ivas.audio;

import dev.ivas.audio.activity.SpeechModel;
import dev.ivas.audio.quality.SoundLimits;
import dev.ivas.audio.quality.SoundQuality;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalitySession;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.live.LiveFindings;
import dev.ivas.core.media.PcmBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One interview's sound: measured as it comes, concluded when it ends. */
final class AudioSession implements ModalitySession {
  /** A hundredth of the smallest step of 16-bit sound: nobody's microphone was on. */
  private static final double SILENT_RMS = 0.01 / 32768;

  private final Supplier<SpeechModel> models;
  private final SoundLimits limits;
  private final boolean withVoice;
  private final SampleClock clock = new SampleClock();
  private final SoundIntake intake = new SoundIntake(AcousticPass.RATE_HZ, this::measure);
  private @Nullable SpeechModel model;
  private @Nullable AcousticPass pass;
  private @Nullable VoiceWatch watch;

  /**
   * Starts on an interview.
   *
   * @param models gives a fresh model that tells speech, asked when the first sound comes
   * @param limits quality from which on the sound is judged
   * @param withVoice whether fundamental frequency and voice quality may be told
   */
  AudioSession(Supplier<SpeechModel> models, SoundLimits limits, boolean withVoice) {
    this.models = models;
    this.limits = limits;
    this.withVoice = withVoice;
  }

  @Override
  public void accept(PcmBuffer pcm) {
    if (pcm.length() > 0) {
      intake.accept(pcm);
      clock.accept(pcm);
    }
  }

  @Override
  public Optional<LiveFindings> soFar() {
    if (watch == null) {
      watch = new VoiceWatch(models);
    }
    AcousticPass running = pass;
    return running == null
        ? Optional.empty()
        : Optional.of(watch.soFar(running.activity.speaking(), running.latestDb()));
  }

  @Override
  public ModalityResult finish() {
    intake.finish();
    AcousticPass ended = pass;
    if (ended == null) {
      return new ModalityMissing(ModalityStatus.ABSENT, "The recording has no sound.");
    }
    ended.finish();
    if (ended.rms() < SILENT_RMS) {
      return new ModalityMissing(ModalityStatus.ABSENT, "The sound track is digitally silent.");
    }
    AudioConclusion conclusion = new AudioConclusion(ended, clock, withVoice);
    SoundQuality quality = conclusion.quality();
    Optional<String> poor = limits.whyWithheld(quality);
    if (poor.isPresent()) {
      return new ModalityMissing(ModalityStatus.WITHHELD, poor.get());
    }
    List<String> notices = notices();
    Optional<String> incomplete = limits.whyIncomplete(quality);
    incomplete.ifPresent(notices::add);
    return new ModalityPresent(
        conclusion.section(incomplete.isEmpty()), conclusion.series(), notices);
  }

  @Override
  public void close() {
    if (model != null) {
      model.close();
      model = null;
    }
    if (pass != null) {
      pass.close();
    }
  }

  private void measure(double[] samples, int count) {
    AcousticPass running = pass;
    if (running == null) {
      SpeechModel fresh = models.get();
      model = fresh;
      running = new AcousticPass(fresh, withVoice);
      pass = running;
    }
    running.accept(samples, count);
    if (watch != null) {
      watch.accept(samples, count);
    }
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>();
    if (clock.gaps() > 0) {
      notices.add(
          String.format(
              Locale.ROOT, "The sound has %d gaps; they count as no pauses.", clock.gaps()));
    }
    if (intake.invalidSamples() > 0) {
      notices.add(
          String.format(
              Locale.ROOT,
              "%d samples of the sound were no numbers and were taken as silence.",
              intake.invalidSamples()));
    }
    return notices;
  }
}
