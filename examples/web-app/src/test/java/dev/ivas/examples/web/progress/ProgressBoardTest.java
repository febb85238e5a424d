package dev.ivas.examples.web.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressBoardTest {
  private final ProgressBoard board = new ProgressBoard();

  @Test
  void aStepOfProgressDoesNotChangeTheList() {
    board.put("a", new JobProgress("analysing", 0.1, null, 0));
    long list = board.list();
    long version = board.version();
    board.put("a", new JobProgress("analysing", 0.2, 5.0, 0));
    assertThat(board.list()).isEqualTo(list);
    assertThat(board.version()).isGreaterThan(version);
  }

  @Test
  void whoComesMovesOnOrGoesChangesTheList() {
    long none = board.list();
    board.put("a", new JobProgress("waiting", null, null, 2));
    long come = board.list();
    board.put("a", new JobProgress("waiting", null, null, 1));
    assertThat(board.list()).as("the next in the queue still waits").isEqualTo(come);
    board.put("a", new JobProgress("loading models", 0.0, null, 0));
    long begun = board.list();
    board.remove("a");
    assertThat(board.list()).isGreaterThan(begun);
    assertThat(begun).isGreaterThan(come);
    assertThat(come).isGreaterThan(none);
  }
}
