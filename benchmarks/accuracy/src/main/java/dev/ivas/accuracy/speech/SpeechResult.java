package dev.ivas.accuracy.speech;

import java.util.List;
import java.util.Map;

/**
 * How well pauses and filled pauses were found.
 *
 * @param n how many recordings were judged
 * @param unreadable recordings or truths that could not be read, each with the reason
 * @param withoutTruth recordings of which nothing is known, so that they were left out
 * @param withheld recordings whose sound is too poor to be judged, so that all they hold is missed
 * @param pauses over all recordings
 * @param fillers over all recordings
 * @param perCondition the same of the recordings of each condition
 * @param perSplit the same of the recordings of each split, where truths name one
 * @param perClip the same of each recording
 */
public record SpeechResult(
    int n,
    List<String> unreadable,
    List<String> withoutTruth,
    List<Withheld> withheld,
    Pauses pauses,
    Fillers fillers,
    Map<String, Scores> perCondition,
    Map<String, Scores> perSplit,
    List<Clip> perClip) {

  /**
   * A recording that was not judged.
   *
   * @param name of its file
   * @param reason what is too poor
   * @param pauses how many true ones count as missed
   * @param fillers the same of filled pauses
   */
  public record Withheld(String name, String reason, int pauses, int fillers) {}

  /**
   * What was found in some recordings.
   *
   * @param clips how many
   * @param minutes how long
   * @param pauses in those whose pauses are known
   * @param fillers in those whose filled pauses are known
   */
  public record Scores(int clips, double minutes, Pauses pauses, Fillers fillers) {}

  /**
   * What was found in one recording.
   *
   * @param name of its file
   * @param condition how it was recorded
   * @param scores how well
   */
  public record Clip(String name, String condition, Scores scores) {}

  /**
   * How well pauses were found.
   *
   * @param n true ones of 250 ms and more, those at both ends left out
   * @param found how many were told
   * @param matched true ones that were found: an overlap of half of the shorter, one to one
   * @param recall matched by n
   * @param precision share of those told that match a true one of 200 ms and more
   * @param start how far their starts are off
   * @param end how far their ends are off
   */
  public record Pauses(
      int n, int found, int matched, double recall, double precision, Edges start, Edges end) {}

  /**
   * How far edges are off, of those pauses that were found.
   *
   * @param biasMs mean, in milliseconds; above 0 where told too late
   * @param meanMs mean of the absolute error, in milliseconds
   * @param maxMs largest absolute error, in milliseconds
   * @param within20Ms share of edges that are off by at most 20 ms
   * @param within40Ms share of edges that are off by at most 40 ms
   */
  public record Edges(
      double biasMs, double meanMs, double maxMs, double within20Ms, double within40Ms) {}

  /**
   * How well filled pauses were found.
   *
   * @param n true ones
   * @param found how many were told
   * @param hits true ones that were found: an overlap of half of the shorter, or one whose middle
   *     they hold
   * @param falseAlarms how many were told that hit no true one
   * @param precision share of those told that hit a true one
   * @param recall hits by n
   * @param f1 harmonic mean of both
   * @param labels share of hits whose "um" or "uh" is right
   * @param falseAlarmsPerMinute of all recordings
   * @param fluent the recordings without any
   */
  public record Fillers(
      int n,
      int found,
      int hits,
      int falseAlarms,
      double precision,
      double recall,
      double f1,
      double labels,
      double falseAlarmsPerMinute,
      Fluent fluent) {}

  /**
   * Recordings without filled pauses.
   *
   * @param clips how many
   * @param minutes how long
   * @param falseAlarms how many filled pauses were told nevertheless
   * @param falseAlarmsPerMinute these by minutes
   */
  public record Fluent(int clips, double minutes, int falseAlarms, double falseAlarmsPerMinute) {}
}
