package dev.ivas.report.html.internal.section;

import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Inference;
import dev.ivas.core.report.AudioSection;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.Span;
import dev.ivas.report.html.internal.chart.Charts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sound apart from the words.
 *
 * @param missing why there is none, else null
 * @param figures pitch and loudness, as far as there are any
 * @param pace numbers of speech and pauses
 * @param voice numbers of the voice
 * @param spectrum numbers for researchers
 * @param mfcc coefficients, where there is no picture of them; or null
 * @param timbre the coefficients over time, or null
 * @param pauses the longest, in order
 * @param fillers in order
 */
public record VoiceView(
    @Nullable Missing missing,
    List<Figure> figures,
    List<Fact> pace,
    List<Fact> voice,
    List<Fact> spectrum,
    @Nullable Table mfcc,
    @Nullable Figure timbre,
    List<Moment> pauses,
    List<Moment> fillers) {
  private static final int MOST_MOMENTS = 40;

  /**
   * Makes the section.
   *
   * @param report to be shown
   * @param charts of the report
   * @return the section
   */
  public static VoiceView of(CandidateReport report, Charts charts) {
    AudioSection audio = report.audio();
    if (audio == null) {
      Missing missing = Missing.of(report, Modality.AUDIO);
      return new VoiceView(
          missing, List.of(), List.of(), List.of(), List.of(), null, null, List.of(), List.of());
    }
    Table mfcc = audio.mfcc() == null ? null : mfcc(audio.mfcc());
    Figure timbre = mfcc == null || charts.mfcc() == null ? null : timbre(mfcc);
    return new VoiceView(
        null,
        figures(audio, charts, report.media().durationSeconds()),
        pace(audio),
        new VoiceFacts(report, audio).list(),
        spectrum(audio),
        timbre == null ? mfcc : null,
        timbre,
        pauses(audio.pauses()),
        fillers(audio));
  }

  /** {@return the numbers of pace, for the template of facts} */
  public FactList paceFacts() {
    return new FactList(pace);
  }

  /** {@return the numbers of the voice, for the template of facts} */
  public FactList voiceFacts() {
    return new FactList(voice);
  }

  /** {@return the numbers of the spectrum, for the template of facts} */
  public FactList spectrumFacts() {
    return new FactList(spectrum);
  }

  /** {@return whether there is any pause} */
  public boolean hasPauses() {
    return !pauses.isEmpty();
  }

  /** {@return whether there is any filler} */
  public boolean hasFillers() {
    return !fillers.isEmpty();
  }

  private static List<Figure> figures(AudioSection audio, Charts charts, double duration) {
    List<Figure> figures = new ArrayList<>();
    if (charts.pitch() != null && audio.f0() != null) {
      String sentence =
          "How high the voice was, in hertz; its mean is %s. Gaps are silence or voiceless sounds."
              .formatted(Wording.number(audio.f0().meanHz(), 0, "Hz"));
      figures.add(
          Figure.of(
              new Figure.Caption("pitch", "Pitch of the voice", sentence),
              charts.pitch(),
              duration));
    }
    if (charts.loudness() != null) {
      String sentence =
          "How loud the sound was, in decibels below full scale; speech is at %s on average."
              .formatted(Wording.measured(audio.loudnessDb(), 1, "dB"));
      figures.add(
          Figure.of(
              new Figure.Caption("loudness", "Loudness", sentence), charts.loudness(), duration));
    }
    return figures;
  }

  private static List<Fact> pace(AudioSection audio) {
    double[] lengths =
        audio.pauses().stream()
            .mapToDouble(pause -> pause.end() - pause.start())
            .sorted()
            .toArray();
    String median =
        lengths.length == 0
            ? "Silences of 0.25 s and more."
            : "Silences of 0.25 s and more; their median length is %s."
                .formatted(Wording.duration(lengths[lengths.length / 2]));
    return List.of(
        new Fact(
            "Speech",
            Wording.percent(audio.speechShare()),
            "Share of the sound in which someone speaks."),
        new Fact("Pauses", Wording.number(audio.pauses().size(), 0), median),
        new Fact(
            "Filled pauses",
            Wording.number(audio.fillers().size(), 0),
            "Sounds such as \u201cum\u201d and \u201cuh\u201d."),
        new Fact(
            "Speech rate",
            Wording.measured(audio.wordsPerMinute(), 0, "words a minute"),
            "Over the whole answer, pauses included."),
        new Fact(
            "Articulation rate",
            Wording.measured(audio.articulationRate(), 1, "syllables a second"),
            "While speaking, pauses and filled pauses left out."));
  }

  private static List<Fact> spectrum(AudioSection audio) {
    AudioSection.Spectral shape = audio.spectral();
    return List.of(
        new Fact(
            "Root mean square", Wording.number(audio.rms(), 3), "Of all samples, from 0 to 1."),
        new Fact(
            "Zero crossing rate",
            Wording.number(audio.zeroCrossingRate(), 3),
            "Share of samples that change sign."),
        new Fact(
            "Spectral centroid",
            Wording.measured(shape == null ? null : shape.centroidHz(), 0, "Hz"),
            "Centre of gravity of the spectrum."),
        new Fact(
            "Spectral bandwidth",
            Wording.measured(shape == null ? null : shape.bandwidthHz(), 0, "Hz"),
            "Spread around the centroid."),
        new Fact(
            "Spectral rolloff",
            Wording.measured(shape == null ? null : shape.rolloffHz(), 0, "Hz"),
            "85\u00a0% of the magnitude lies below."),
        new Fact(
            "Spectral flatness",
            Wording.measured(shape == null ? null : shape.flatness(), 3, ""),
            "0 is a tone, 1 is noise."));
  }

  private static Figure timbre(Table mfcc) {
    return Figure.of(
        new Figure.Caption(
            "mfcc",
            "Timbre over time (MFCC)",
            "The 13 mel-frequency cepstral coefficients, one row each, the first at the bottom:"
                + " orange where a coefficient is above its mean in this interview, blue where it is"
                + " below, strongest at three standard deviations."),
        mfcc);
  }

  private static Table mfcc(AudioSection.Mfcc mfcc) {
    List<Table.Row> rows =
        IntStream.range(0, Math.min(mfcc.mean().size(), mfcc.sd().size()))
            .mapToObj(
                i ->
                    new Table.Row(
                        String.valueOf(i + 1),
                        List.of(
                            Wording.number(mfcc.mean().get(i), 2),
                            Wording.number(mfcc.sd().get(i), 2))))
            .toList();
    return new Table(
        "Mel-frequency cepstral coefficients over all windows",
        List.of("Coefficient", "Mean", "Standard deviation"),
        rows);
  }

  private static List<Moment> pauses(List<Span> pauses) {
    return pauses.stream()
        .sorted(Comparator.comparingDouble(pause -> pause.start() - pause.end()))
        .limit(MOST_MOMENTS)
        .sorted(Comparator.comparingDouble(Span::start))
        .map(
            pause ->
                Moment.of(
                    pause.start(),
                    pause.end(),
                    "pause",
                    Wording.duration(pause.end() - pause.start())))
        .toList();
  }

  private static List<Moment> fillers(AudioSection audio) {
    return audio.fillers().stream()
        .limit(MOST_MOMENTS)
        .map(
            filler ->
                Moment.of(
                    filler.start(),
                    filler.end(),
                    "filler",
                    "\u201c%s\u201d, confidence %s"
                        .formatted(filler.label(), Wording.percent(filler.confidence()))))
        .toList();
  }

  /**
   * Facts under the name that their template asks for.
   *
   * @param facts in order
   */
  public record FactList(List<Fact> facts) {}

  /** The numbers that a policy can forbid, and the loudness beside them. */
  private record VoiceFacts(CandidateReport report, AudioSection audio) {
    List<Fact> list() {
      AudioSection.F0 f0 = audio.f0();
      Double meanHz = f0 == null ? null : f0.meanHz();
      Double sdHz = f0 == null ? null : f0.sdHz();
      Double jitter = audio.jitter() == null ? null : 100 * audio.jitter();
      Double shimmer = audio.shimmer() == null ? null : 100 * audio.shimmer();
      return List.of(
          fact("Pitch", Wording.measured(meanHz, 0, "Hz"), "Mean fundamental frequency (F0)."),
          fact("Pitch variation", Wording.measured(sdHz, 0, "Hz"), spread(f0)),
          new Fact(
              "Loudness",
              Wording.measured(audio.loudnessDb(), 1, "dB"),
              "Of the speech, below full scale; depends on the microphone."),
          fact("Jitter", Wording.measured(jitter, 2, "%"), "How much the periods vary in length."),
          fact(
              "Shimmer", Wording.measured(shimmer, 1, "%"), "How much the periods vary in height."),
          fact(
              "Harmonics to noise",
              Wording.measured(audio.hnrDb(), 1, "dB"),
              "Clear voices lie higher; so do quiet rooms."));
    }

    private Fact fact(String name, String value, String meaning) {
      return report.policy().permits(Inference.VOICE_SCORE)
          ? new Fact(name, value, meaning)
          : new Fact(name, "left out", "Not measured under policy " + report.policy().name() + ".");
    }

    private static String spread(AudioSection.@Nullable F0 f0) {
      return f0 == null
          ? "Standard deviation of the pitch."
          : "Standard deviation; the pitch ranges from %s to %s."
              .formatted(Wording.number(f0.minHz(), 0, "Hz"), Wording.number(f0.maxHz(), 0, "Hz"));
    }
  }
}
