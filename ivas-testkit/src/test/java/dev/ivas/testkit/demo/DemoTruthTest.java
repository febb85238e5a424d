package dev.ivas.testkit.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ivas.core.error.NonRetriableException;
import dev.ivas.core.face.GazeDirection;
import dev.ivas.core.report.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTruthTest {
  private static final DemoTruth TRUTH = new DemoScript().truth("test");

  @Nested
  class Json {
    @TempDir Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
      Path file = Files.writeString(folder.resolve("truth.json"), TRUTH.toJson());
      assertThat(DemoTruth.read(file)).isEqualTo(TRUTH);
    }

    @Test
    void isTheSameEachTime() {
      assertThat(new DemoScript().truth("test").toJson()).isEqualTo(TRUTH.toJson());
    }

    @Test
    void whatIsNoTruthIsRefused() throws IOException {
      Path file = Files.writeString(folder.resolve("truth.json"), "{\"pauses\": 3}");
      assertThatThrownBy(() -> DemoTruth.read(file))
          .isInstanceOf(NonRetriableException.class)
          .hasMessageContaining("delete it");
    }
  }

  @Nested
  class Interview {
    private final double duration = TRUTH.video().durationSeconds();

    @Test
    void lastsLessThanAMinute() {
      assertThat(duration).isBetween(40.0, 60.0);
      assertThat(TRUTH.video().frames()).isEqualTo((int) Math.round(25 * duration));
    }

    @Test
    void hasAllDirectionsLongEnoughToBeTold() {
      assertThat(TRUTH.shareByDirection()).containsOnlyKeys(GazeDirection.values());
      assertThat(TRUTH.shareByDirection().values().stream().mapToDouble(share -> share).sum())
          .isCloseTo(1, within(1e-9));
      TRUTH
          .secondsByDirection()
          .forEach(
              (direction, seconds) -> assertThat(seconds).as("%s", direction).isGreaterThan(1.5));
    }

    @Test
    void hasGazeWithoutGaps() {
      double end = 0;
      for (DemoTruth.Segment segment : TRUTH.gaze()) {
        assertThat(segment.start()).isEqualTo(end);
        end = segment.end();
      }
      assertThat(end).isEqualTo(duration);
    }

    @Test
    void hasADoubleBlinkAndOneDuringALookDown() {
      assertThat(TRUTH.blinks()).hasSizeBetween(10, 14);
      boolean twice = false;
      for (int i = 1; i < TRUTH.blinks().size(); i++) {
        twice |= TRUTH.blinks().get(i).start() - TRUTH.blinks().get(i - 1).end() < 0.3;
      }
      assertThat(twice).isTrue();
      assertThat(TRUTH.blinks()).anyMatch(blink -> looksDownAround(blink));
    }

    private boolean looksDownAround(Span blink) {
      return Stream.of(blink.start(), blink.end())
          .allMatch(time -> directionAt(time) == GazeDirection.DOWN);
    }

    private GazeDirection directionAt(double time) {
      return TRUTH.gaze().stream()
          .filter(segment -> segment.start() <= time && time < segment.end())
          .findFirst()
          .orElseThrow()
          .direction();
    }

    @Test
    void hasFilledPausesWithinAPhraseAndBetweenSilences() {
      List<DemoTruth.Label> fillers = TRUTH.fillers();
      assertThat(fillers).hasSize(4);
      assertThat(fillers.stream().filter(filler -> touchesWord(filler))).hasSize(2);
    }

    private boolean touchesWord(DemoTruth.Label filler) {
      return TRUTH.words().stream().anyMatch(word -> word.end() == filler.start());
    }

    @Test
    void hasPausesOfNaturalLength() {
      assertThat(TRUTH.pauses()).hasSizeGreaterThan(8);
      for (Span pause : TRUTH.pauses()) {
        assertThat(pause.end() - pause.start()).isBetween(0.3 - 1e-9, 1.2 + 1e-9);
      }
    }

    @Test
    void happensWithinTheVideo() {
      Stream.of(TRUTH.blinks(), TRUTH.smiles(), TRUTH.pauses())
          .flatMap(List::stream)
          .forEach(span -> assertThat(span.end()).isLessThan(duration));
    }
  }
}
