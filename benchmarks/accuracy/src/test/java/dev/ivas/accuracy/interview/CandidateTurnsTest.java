package dev.ivas.accuracy.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CandidateTurnsTest {
  @Test
  void onlyTheCandidatesWordsAreKept() {
    assertThat(
            CandidateTurns.of(
                "Interviewer: So  how are you?|Interviewee: I’m  Fine, [laughs] thanks. |going on"
                    + "|intrviewer: Ok|Interveiwee: (inaudible) Um 50%"))
        .containsExactly(List.of("im", "fine", "thanks", "going", "on"), List.of("um", "50"));
  }
}
