package dev.ivas.gaze;

import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.core.report.Span;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.gaze.blink.Blink;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The second look at an interview's frames: with neutral and blinks known, directions are told. */
final class GazeConclusion {
  private static final double SECONDS_PER_MINUTE = 60;

  /** Of the time with a face; pictures that come more thinly show no blinks that were there. */
  private static final double LEAST_WATCHED_SHARE = 0.5;

  private final GazeTrack track;
  private final List<Blink> blinks;
  private final GazeAngles neutral;
  private final EyeContact eyeContact = new EyeContact();
  private final DirectionTimeline timeline;
  private final Map<GazeDirection, Long> micros;
  private final long allMicros;

  GazeConclusion(GazeTrack track, List<Blink> blinks, GazeAngles neutral) {
    this.track = track;
    this.blinks = blinks;
    this.neutral = neutral;
    this.timeline = timeline();
    this.micros = timeline.micros();
    this.allMicros = micros.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns the share of the time with a face in which a direction was told, in [0, 1]. */
  double toldShare() {
    return 1 - share(GazeDirection.UNKNOWN);
  }

  /** Returns the findings; only where some direction was told. */
  ModalityPresent result(FaceTotals totals, double blinkSeconds, boolean judgesEngagement) {
    long told = allMicros - micros(GazeDirection.UNKNOWN);
    double contact = eyeContact.micros() / (double) told;
    double shifts = timeline.shifts() * SECONDS_PER_MINUTE / TimeSpan.toSeconds(told);
    GazeSection.Blinks found = blinks(blinkSeconds, totals.seconds());
    Engagement engagement =
        new Engagement(contact, totals.headTowards(), shifts, found.perMinute());
    GazeSection section =
        new GazeSection(
            share(GazeDirection.CENTER),
            share(GazeDirection.LEFT),
            share(GazeDirection.RIGHT),
            share(GazeDirection.UP),
            share(GazeDirection.DOWN),
            share(GazeDirection.UNKNOWN),
            seconds(),
            contact,
            shifts,
            segments(),
            found,
            totals.meanEyeAspectRatio(),
            judgesEngagement ? (Double) engagement.value() : null);
    return new ModalityPresent(section, GazeSeries.of(track, blinks, timeline, neutral), List.of());
  }

  private DirectionTimeline timeline() {
    DirectionTimeline.Builder builder = new DirectionTimeline.Builder();
    DirectionTracker tracker = new DirectionTracker();
    BlinkCursor cursor = new BlinkCursor(blinks);
    track.forEach(
        frame -> {
          GazeTrack.Eyes eyes = frame.eyes();
          if (eyes != null) {
            long micros = frame.shown().startMicros();
            GazeEstimate gaze = cursor.closesEyesAt(micros) ? null : eyes.gaze();
            builder.add(
                frame.shown(),
                gaze == null
                    ? GazeDirection.UNKNOWN
                    : tracker.next(micros, gaze.toCamera().minus(neutral)));
            eyeContact.add(frame.shown(), gaze == null ? null : tracker.smoothed());
          }
        });
    return builder.build();
  }

  private double share(GazeDirection direction) {
    return micros(direction) / (double) allMicros;
  }

  private long micros(GazeDirection direction) {
    return micros.getOrDefault(direction, 0L);
  }

  private Map<GazeDirection, Double> seconds() {
    Map<GazeDirection, Double> seconds = new EnumMap<>(GazeDirection.class);
    micros.forEach((direction, value) -> seconds.put(direction, TimeSpan.toSeconds(value)));
    return seconds;
  }

  private List<GazeSection.Segment> segments() {
    return timeline.stretches().stream()
        .map(
            stretch ->
                new GazeSection.Segment(
                    stretch.span().startSeconds(),
                    stretch.span().endSeconds(),
                    stretch.direction()))
        .toList();
  }

  private GazeSection.Blinks blinks(double watchedSeconds, double faceSeconds) {
    List<Span> events = blinks.stream().map(blink -> Span.of(blink.span())).toList();
    boolean told = watchedSeconds > 0 && watchedSeconds >= LEAST_WATCHED_SHARE * faceSeconds;
    @Nullable Double perMinute =
        told ? (Double) (events.size() * SECONDS_PER_MINUTE / watchedSeconds) : null;
    return new GazeSection.Blinks(events.size(), perMinute, events);
  }
}
