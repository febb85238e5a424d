package dev.ivas.accuracy.asr;

import dev.ivas.audio.TranscriptOptions;
import dev.ivas.audio.TranscriptSession;
import dev.ivas.audio.recognition.SpeechRecognizer;
import dev.ivas.core.error.UnreadableMediaException;
import dev.ivas.core.media.PcmBuffer;
import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures a recognizer as interviews use it, cut by voice activity, without a time budget.
 *
 * <p>Words are compared as {@link SpokenWords} writes them. Confined to one thread.
 */
public final class AsrEvaluation implements AutoCloseable {
  private static final double UNLIMITED = 1000;

  private final SpeechRecognizer recognizer;

  /**
   * Creates the evaluation.
   *
   * @param recognizer closed with this
   */
  public AsrEvaluation(SpeechRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  /**
   * Recognizes all clips of a folder and of those below it.
   *
   * @param folder with sound or videos, and the words of each under the same name: NAME.txt, else
   *     NAME.lab; word times, if any, in NAME.TextGrid or NAME.json
   * @param noiseReduction whether noise is taken out before
   * @return errors, times, speed and memory
   * @throws UnreadableMediaException if there is no such clip
   */
  public AsrResult judge(Path folder, boolean noiseReduction) {
    AsrTally all = new AsrTally();
    List<AsrResult.Clip> perClip = new ArrayList<>();
    double seconds = 0;
    double used = 0;
    long nanos = 0;
    for (SpokenClip clip : SpokenClip.in(folder)) {
      float[] sound = ClipSound.read(clip.media());
      double length = sound.length / (double) ClipSound.RATE_HZ;
      long before = System.nanoTime();
      double start = ProcessMeter.processorSeconds();
      Transcript transcript = transcribe(sound, noiseReduction);
      nanos += System.nanoTime() - before;
      double took = ProcessMeter.processorSeconds() - start;
      all.add(clip, transcript);
      AsrResult.Errors errors = new AsrTally().add(clip, transcript).errors();
      perClip.add(
          new AsrResult.Clip(
              clip.name(),
              length,
              errors,
              confidence(transcript),
              took / length,
              transcript.text()));
      seconds += length;
      used += took;
    }
    return new AsrResult(
        recognizer.engine(),
        recognizer.language(),
        noiseReduction,
        perClip.size(),
        seconds,
        all.errors(),
        all.timeErrors(),
        used / seconds,
        nanos / 1e9 / seconds,
        ProcessMeter.peakMemoryMegabytes(),
        perClip);
  }

  /**
   * Recognizes all clips with noise added, without and with its reduction.
   *
   * @param folder as for {@link #judge}
   * @param kinds of noise
   * @param levels mean power of each clip over that of the noise, in decibels
   * @return word error rates
   * @throws UnreadableMediaException if there is no clip
   */
  public NoiseResult judgeInNoise(Path folder, List<Noise> kinds, List<Double> levels) {
    List<SpokenClip> clips = SpokenClip.in(folder);
    List<float[]> sounds = clips.stream().map(clip -> ClipSound.read(clip.media())).toList();
    AsrResult.Errors clean = errors(clips, sounds, false);
    List<NoiseResult.Level> perNoise = new ArrayList<>();
    for (Noise kind : kinds) {
      for (double level : levels) {
        List<float[]> noisy = noisy(sounds, kind, level);
        perNoise.add(
            new NoiseResult.Level(
                kind.label(),
                level,
                errors(clips, noisy, false).wer(),
                errors(clips, noisy, true).wer()));
      }
    }
    return new NoiseResult(
        recognizer.engine(),
        clips.size(),
        clean.words(),
        clean.wer(),
        errors(clips, sounds, true).wer(),
        perNoise);
  }

  @Override
  public void close() {
    recognizer.close();
  }

  private AsrResult.Errors errors(List<SpokenClip> clips, List<float[]> sounds, boolean reduced) {
    AsrTally tally = new AsrTally();
    for (int i = 0; i < clips.size(); i++) {
      tally.add(clips.get(i), transcribe(sounds.get(i), reduced));
    }
    return tally.errors();
  }

  /** Each clip gets noise of its own, and others' voices for babble. */
  private static List<float[]> noisy(List<float[]> sounds, Noise kind, double snrDb) {
    List<float[]> noisy = new ArrayList<>();
    for (int i = 0; i < sounds.size(); i++) {
      List<float[]> others = new ArrayList<>(sounds);
      others.remove(i);
      noisy.add(kind.addTo(sounds.get(i), snrDb, i, others));
    }
    return noisy;
  }

  private Transcript transcribe(float[] sound, boolean noiseReduction) {
    TranscriptOptions options =
        TranscriptOptions.defaults().withBudgetFactor(UNLIMITED).withNoiseReduction(noiseReduction);
    try (TranscriptSession session = TranscriptSession.open(recognizer, options)) {
      session.accept(PcmBuffer.mono(sound, ClipSound.RATE_HZ, 0));
      return session.finish().transcript();
    }
  }

  private static @Nullable Double confidence(Transcript transcript) {
    List<Word> words = transcript.words();
    return words.isEmpty()
        ? null
        : words.stream().mapToDouble(Word::confidence).average().orElseThrow();
  }
}
