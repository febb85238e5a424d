package dev.ivas.report.html.internal.section;

import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.feature.Modality;
import dev.ivas.core.policy.Inference;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.core.report.FaceSection;
import dev.ivas.core.report.GazeSection;
import dev.ivas.report.html.internal.chart.Charts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gaze, blinks and head pose.
 *
 * <p>Source of the usual blink rates, intervals that hold 95 % of normal adults: M. J. Doughty,
 * "Consideration of three types of spontaneous eyeblink activity in normal humans", Optometry and
 * Vision Science 78(10), 2001. Means of 26 in conversation, 17 at rest and 4.5 in reading, found by
 * A. R. Bentivoglio et al., "Analysis of blink rate patterns in normal subjects", Movement
 * Disorders 12(6), 1997, lie within.
 *
 * @param missing why there is no gaze, else null
 * @param shares of each direction, with seconds
 * @param figures directions, eyes and head, as far as there are any
 * @param facts the other numbers
 */
public record GazeView(
    @Nullable Missing missing, List<ShareRow> shares, List<Figure> figures, List<Fact> facts) {
  private static final String USUAL_BLINKS =
      "People usually blink 10 to 33 times a minute in conversation, 8 to 21 when silent, 1 to 14"
          + " when reading (Doughty 2001); a rate outside says nothing about health or character.";

  /**
   * Makes the section.
   *
   * @param report to be shown
   * @param charts of the report
   * @return the section; head pose is there even where gaze is missing
   */
  public static GazeView of(CandidateReport report, Charts charts) {
    GazeSection gaze = report.gaze();
    List<Figure> figures = new ArrayList<>();
    List<Fact> facts = new ArrayList<>();
    List<ShareRow> shares = List.of();
    if (gaze != null) {
      shares = Charts.DIRECTIONS.stream().map(direction -> row(gaze, direction)).toList();
      figures.addAll(figures(gaze, charts, report.media().durationSeconds()));
      facts.addAll(facts(report, gaze));
    }
    FaceSection face = report.face();
    if (face != null) {
      addHead(face, facts);
      if (charts.head() != null) {
        figures.add(
            Figure.of(
                new Figure.Caption(
                    "head",
                    "Head pose",
                    "How the head was turned, in degrees: 0 faces the camera."),
                charts.head(),
                report.media().durationSeconds()));
      }
    }
    Missing missing = gaze == null ? Missing.of(report, Modality.GAZE) : null;
    return new GazeView(missing, shares, figures, facts);
  }

  static double share(GazeSection gaze, GazeDirection direction) {
    return switch (direction) {
      case CENTER -> gaze.center();
      case LEFT -> gaze.left();
      case RIGHT -> gaze.right();
      case UP -> gaze.up();
      case DOWN -> gaze.down();
      case UNKNOWN -> gaze.unknown();
    };
  }

  private static ShareRow row(GazeSection gaze, GazeDirection direction) {
    Double seconds = gaze.seconds().get(direction);
    return ShareRow.of(
        direction.label(),
        Names.direction(direction),
        share(gaze, direction),
        seconds == null ? "" : Wording.duration(seconds));
  }

  private static List<Figure> figures(GazeSection gaze, Charts charts, double duration) {
    List<Figure> figures = new ArrayList<>();
    if (charts.gaze() != null && !charts.gaze().all().isEmpty()) {
      String sentence =
          "Where they looked, in %s; left and right are their own.%s"
              .formatted(
                  Wording.count(gaze.segments().size(), "stretch", "stretches"),
                  charts.gaze().isDense() ? " The height is the share of the time." : "");
      figures.add(
          Figure.of(
              new Figure.Caption("gaze", "Direction over time", sentence),
              charts.gaze(),
              duration));
    }
    if (charts.eyes() != null) {
      String sentence =
          "How far the lids were open, as height by width of the eyes; %s marked."
              .formatted(Wording.count(gaze.blinks().count(), "blink is", "blinks are"));
      figures.add(
          Figure.of(
              new Figure.Caption("eyes", "Eyes and blinks", sentence), charts.eyes(), duration));
    }
    return figures;
  }

  private static List<Fact> facts(CandidateReport report, GazeSection gaze) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            "Eye contact",
            gaze.eyeContactShare() == null
                ? Wording.NOT_MEASURED
                : Wording.percent(gaze.eyeContactShare()),
            "Looks at the camera that last, of the time in which a direction could be told."));
    facts.add(
        new Fact(
            "Shifts of direction",
            Wording.measured(gaze.shiftsPerMinute(), 1, "a minute"),
            "How often one direction followed another."));
    facts.add(
        new Fact(
            "Blinks",
            Wording.measured(gaze.blinks().perMinute(), 1, "a minute"),
            "%s, of the time in which the eyes were seen. %s"
                .formatted(Wording.count(gaze.blinks().count(), "blink", "blinks"), USUAL_BLINKS)));
    facts.add(
        new Fact(
            "Eye aspect ratio",
            Wording.measured(gaze.meanEyeAspectRatio(), 2, ""),
            "Mean height of the lid opening by the width of the eye; each person has their own."));
    facts.add(engagement(report, gaze));
    return facts;
  }

  private static Fact engagement(CandidateReport report, GazeSection gaze) {
    boolean permitted = report.policy().permits(Inference.ENGAGEMENT);
    return new Fact(
        "Engagement",
        permitted ? Wording.measured(gaze.engagement(), 2, "") : "prohibited",
        permitted
            ? "From 0 to 1, from gaze alone; a rule of thumb, not attention itself."
            : Missing.prohibited(report).reason());
  }

  private static void addHead(FaceSection face, List<Fact> facts) {
    FaceSection.HeadPoseDegrees pose = face.headPose();
    if (pose != null) {
      facts.add(
          new Fact(
              "Mean head pose",
              "%s, %s, %s"
                  .formatted(
                      degrees(pose.yawDegrees()),
                      degrees(pose.pitchDegrees()),
                      degrees(pose.rollDegrees())),
              "Yaw to their own left, pitch upwards, roll to their left shoulder; 0 faces the camera."));
    }
    if (face.multipleFacesShare() > 0) {
      facts.add(
          new Fact(
              "Other faces",
              Wording.percent(face.multipleFacesShare()),
              "Pictures in which more than one face was seen."));
    }
  }

  private static String degrees(double value) {
    return Wording.number(value, 1) + "\u00b0";
  }
}
