package dev.ivas.report;

import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.TranscriptSection;
import dev.ivas.report.internal.AtomicFile;
import dev.ivas.report.internal.CaptionCue;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code transcript.vtt}: the words as captions for a player, with the time of each word.
 *
 * <p>A cue has at most two lines of 42 characters and lasts at most six seconds, a longer word
 * aside; pauses of half a second start a new one. Without a transcript the file has no cue and is
 * valid all the same, so that whoever links to it need not ask.
 *
 * <p>Source: W3C, "WebVTT: The Web Video Text Tracks Format".
 */
public final class TranscriptVtt {
  private TranscriptVtt() {}

  /**
   * Writes the words of a report, in UTF-8; whoever reads the file meanwhile sees the old or the
   * new one, never a part.
   *
   * @param report whose transcript is written
   * @param file to be made or replaced; missing folders are made
   * @throws dev.ivas.core.error.RetriableException if the disk refuses
   */
  public static void write(CandidateReport report, Path file) {
    TranscriptSection transcript = report.transcript();
    List<CaptionCue> cues = transcript == null ? List.of() : CaptionCue.of(transcript.words());
    AtomicFile.write(
        file,
        writer -> {
          writer.write("WEBVTT\n");
          for (CaptionCue cue : cues) {
            writer.append('\n').append(cue.text());
          }
        });
  }
}
