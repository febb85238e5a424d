package dev.ivas.examples.cli;

import dev.ivas.core.analysis.Progress;
import dev.ivas.core.analysis.ProgressListener;
import dev.ivas.core.time.TimeSpan;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress on standard error: a bar on a terminal, nothing in a pipe or a log. */
final class ProgressDisplay implements ProgressListener, AutoCloseable {
  private static final int STEPS = 100;

  /** Set by the launcher where standard error is a terminal; Java itself cannot tell. */
  private static final String TERMINAL = "ivas.terminal";

  private final @Nullable ProgressBar bar;

  private ProgressDisplay(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  static ProgressDisplay onStandardError() {
    if (!Boolean.getBoolean(TERMINAL)) {
      return new ProgressDisplay(null);
    }
    return new ProgressDisplay(
        new ProgressBarBuilder()
            .setTaskName("ivas")
            .setInitialMax(STEPS)
            .setUnit(" %", 1)
            .setStyle(ProgressBarStyle.ASCII)
            .hideEta()
            .setUpdateIntervalMillis(200)
            .build());
  }

  @Override
  public void onProgress(Progress progress) {
    if (bar == null) {
      return;
    }
    if (Double.isNaN(progress.fraction())) {
      bar.maxHint(-1);
    } else {
      bar.stepTo(Math.round(STEPS * progress.fraction()));
    }
    bar.setExtraMessage(
        "%s, %.1f s".formatted(progress.stage(), TimeSpan.toSeconds(progress.mediaMicros())));
  }

  /** Shows how far a download has come, in bytes; the total is negative where it is not known. */
  void onDownload(long done, long total) {
    if (bar == null) {
      return;
    }
    if (total < 0) {
      bar.maxHint(-1);
    } else {
      bar.stepTo(STEPS * done / Math.max(1, total));
    }
    bar.setExtraMessage("%.1f MB".formatted(done / 1e6));
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
