package dev.ivas.report.html;

import com.samskivert.mustache.Mustache;
import dev.ivas.core.report.CandidateReport;
import dev.ivas.report.html.internal.chart.Charts;
import dev.ivas.report.html.internal.section.ExpressionView;
import dev.ivas.report.html.internal.section.GazeView;
import dev.ivas.report.html.internal.section.HeaderView;
import dev.ivas.report.html.internal.section.LanguageView;
import dev.ivas.report.html.internal.section.Moment;
import dev.ivas.report.html.internal.section.MomentsView;
import dev.ivas.report.html.internal.section.ProvenanceView;
import dev.ivas.report.html.internal.section.ScoresView;
import dev.ivas.report.html.internal.section.Summary;
import dev.ivas.report.html.internal.section.TranscriptView;
import dev.ivas.report.html.internal.section.VoiceView;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the template of a page shows. */
record Page(
    PageAssets assets,
    String contentSecurityPolicy,
    @Nullable Player player,
    String chartData,
    HeaderView header,
    List<Summary.Sentence> summary,
    ScoresView scores,
    ExpressionView expression,
    GazeView gaze,
    VoiceView voice,
    TranscriptView transcript,
    LanguageView language,
    List<Moment> moments,
    ProvenanceView provenance) {

  /** Where the interview's video comes from. */
  record Player(Mustache.Lambda source) {}

  static Page of(CandidateReport report, Charts charts, @Nullable AttachedVideo video, Path file) {
    return new Page(
        PageAssets.INSTANCE,
        PageAssets.INSTANCE.contentSecurityPolicy(video == null ? "'none'" : video.mediaSources()),
        video == null ? null : new Player(video.source(file)),
        ChartData.json(report.media().durationSeconds(), charts),
        HeaderView.of(report),
        Summary.of(report),
        ScoresView.of(report),
        ExpressionView.of(report, charts),
        GazeView.of(report, charts),
        VoiceView.of(report, charts),
        TranscriptView.of(report),
        LanguageView.of(report),
        MomentsView.of(report),
        ProvenanceView.of(report));
  }
}
