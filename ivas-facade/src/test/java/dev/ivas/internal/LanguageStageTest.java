package dev.ivas.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ivas.audio.TranscriptSession;
import dev.ivas.core.analysis.ModalityMissing;
import dev.ivas.core.analysis.ModalityPresent;
import dev.ivas.core.analysis.ModalityResult;
import dev.ivas.core.analysis.ModalityStatus;
import dev.ivas.core.error.RetriableException;
import dev.ivas.core.media.Frame;
import dev.ivas.core.policy.Policy;
import dev.ivas.core.report.LanguageSection;
import dev.ivas.core.report.Subject;
import dev.ivas.core.speech.Transcript;
import dev.ivas.core.speech.Word;
import dev.ivas.core.time.TimeSpan;
import dev.ivas.internal.setup.SettledOptions;
import dev.ivas.llm.AssessorOptions;
import dev.ivas.llm.KeyFrame;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.LlmRequest;
import dev.ivas.llm.OfflineProvider;
import dev.ivas.llm.redaction.Redaction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LanguageStageTest {
  private static final Cancellation NEVER = new Cancellation(Optional.empty());

  @Test
  void withoutSoundThereIsNoLanguage() {
    assertMissing(
        stage(new OfflineProvider(), NEVER)
            .conclude(false, Optional.empty(), List.of(), Optional.empty()),
        "no sound");
  }

  @Test
  void withoutARecognizerItSaysWhatToDo() {
    assertMissing(
        stage(new OfflineProvider(), NEVER)
            .conclude(true, Optional.empty(), List.of(), Optional.empty()),
        "ivas-asr-sphinx");
  }

  @Test
  void withoutWordsThereIsNoLanguage() {
    assertMissing(
        stage(new OfflineProvider(), NEVER)
            .conclude(true, words(0, 1), List.of(), Optional.empty()),
        "No words");
  }

  @Test
  void aFewWordsAreNotJudged() {
    ModalityResult result =
        stage(new OfflineProvider(), NEVER)
            .conclude(true, words(10, 1), List.of(), Optional.empty());
    assertThat(result.status()).isEqualTo(ModalityStatus.WITHHELD);
  }

  @Test
  void uncertainWordsAreNotJudged() {
    ModalityResult result =
        stage(new OfflineProvider(), NEVER)
            .conclude(true, words(100, 0.1), List.of(), Optional.empty());
    assertThat(result.status()).isEqualTo(ModalityStatus.WITHHELD);
  }

  @Test
  void wordsOfPoorSoundAreNotJudged() {
    ModalityResult result =
        stage(new OfflineProvider(), NEVER)
            .conclude(true, words(100, 0.9), List.of(), Optional.of("The sound is overloaded."));
    assertThat(result)
        .isEqualTo(new ModalityMissing(ModalityStatus.WITHHELD, "The sound is overloaded."));
  }

  @Test
  void enoughWordsAreJudgedOffline() {
    ModalityResult result =
        stage(new OfflineProvider(), NEVER)
            .conclude(true, words(100, 0.9), List.of(), Optional.empty());
    assertThat(result).isInstanceOf(ModalityPresent.class);
    LanguageSection section = (LanguageSection) ((ModalityPresent) result).findings();
    assertThat(section.provider()).contains("offline");
    assertThat(section.scores().keySet())
        .containsExactlyInAnyOrder(
            "confidence", "clarity", "structure", "relevance", "communication");
  }

  @Test
  void filledPausesThatWereHeardReachTheProvider() {
    List<Integer> told = new ArrayList<>();
    LlmProvider listener =
        provider(
            request -> {
              told.add(request.filledPauses());
              return "";
            });
    stage(listener, NEVER)
        .conclude(
            true, words(100, 0.9), List.of(new TimeSpan(1_000_000, 1_400_000)), Optional.empty());
    assertThat(told).isNotEmpty().containsOnly(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void asManyPicturesAsWereAskedForReachTheProviderAndAreTold(int most) {
    List<KeyFrame> given = new ArrayList<>();
    LlmProvider seeing =
        provider(
            request -> {
              given.addAll(request.keyFrames());
              return new OfflineProvider().complete(request);
            });
    LanguageStage stage = stage(seeing, NEVER, most);
    for (int second = 0; second < 10; second++) {
      stage.see(Frame.gray8(ByteBuffer.allocateDirect(64), 8, 8, 8, second * 1_000_000L));
    }
    ModalityResult result = stage.conclude(true, words(100, 0.9), List.of(), Optional.empty());
    assertThat(Set.copyOf(given)).hasSize(most);
    assertThat(((ModalityPresent) result).notices().toString().contains("small pictures"))
        .isEqualTo(most > 0);
  }

  @Test
  void theCandidatesNameIsTakenOutWhereNamesAre() {
    List<String> sent = new ArrayList<>();
    LlmProvider listener =
        provider(
            request -> {
              sent.add(request.toString());
              return "";
            });
    AssessorOptions options = AssessorOptions.builder().redaction(Redaction.all()).build();
    Subject subject = new Subject("planned.ten-7", null, null, null);
    new LanguageStage(
            SettledOptions.of(Policy.COACHING, null, listener, options, 0),
            Interview.recorded(subject, List.of(), NEVER))
        .conclude(true, words(100, 0.9), List.of(), Optional.empty());
    assertThat(sent.get(0)).contains("(name-1)").doesNotContain("planned", " ten ");
  }

  @Test
  void aProviderThatFailsCostsItsScoresOnly() {
    LlmProvider broken =
        provider(
            request -> {
              throw new RetriableException("The server is busy; try again later.");
            });
    assertMissing(
        stage(broken, NEVER).conclude(true, words(100, 0.9), List.of(), Optional.empty()),
        "The server is busy");
  }

  /** The message may hold anything, a key too. */
  @Test
  void aProviderWithAnErrorInItCostsItsScoresOnly() {
    LlmProvider faulty =
        provider(
            request -> {
              throw new IndexOutOfBoundsException("secret");
            });
    ModalityResult result =
        stage(faulty, NEVER).conclude(true, words(100, 0.9), List.of(), Optional.empty());
    assertMissing(result, "IndexOutOfBoundsException");
    assertThat(((ModalityMissing) result).reason()).doesNotContain("secret");
  }

  @Test
  void aProviderThatNeverAnswersIsInterruptedWhenTheAnalysisIsStopped()
      throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    LlmProvider deaf =
        provider(
            request -> {
              try {
                asked.countDown();
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return "";
            });
    Cancellation cancellation = new Cancellation(Optional.empty());
    CompletableFuture<ModalityResult> judging =
        cancellation.run(
            "test",
            () ->
                stage(deaf, cancellation)
                    .conclude(true, words(100, 0.9), List.of(), Optional.empty()));
    asked.await();
    judging.cancel(true);
    interrupted.await();
    assertThat(judging).isCancelled();
  }

  private static LlmProvider provider(Function<LlmRequest, String> answer) {
    return new LlmProvider() {
      @Override
      public String name() {
        return "test";
      }

      @Override
      public String complete(LlmRequest request) {
        return answer.apply(request);
      }
    };
  }

  private static LanguageStage stage(LlmProvider provider, Cancellation cancellation) {
    return stage(provider, cancellation, 0);
  }

  private static LanguageStage stage(
      LlmProvider provider, Cancellation cancellation, int keyFrames) {
    return new LanguageStage(
        SettledOptions.of(Policy.COACHING, null, provider, AssessorOptions.defaults(), keyFrames),
        Interview.recorded(Subject.UNNAMED, List.of(), cancellation));
  }

  private static Optional<TranscriptSession.Result> words(int count, double confidence) {
    List<String> text =
        List.of("we", "planned", "the", "project", "and", "cut", "cost", "by", "ten");
    List<Word> words =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Word(
                        i % 3 == 0 ? "item" + i : text.get(i % text.size()),
                        new TimeSpan(i * 400_000L, i * 400_000L + 300_000),
                        confidence))
            .toList();
    return Optional.of(
        new TranscriptSession.Result(new Transcript("test", "en-US", words), 0, 0, List.of()));
  }

  private static void assertMissing(ModalityResult result, String why) {
    assertThat(result.status()).isEqualTo(ModalityStatus.ABSENT);
    assertThat(((ModalityMissing) result).reason()).contains(why);
  }
}
