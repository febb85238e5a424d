package dev.ivas.accuracy.attack;

import dev.ivas.accuracy.attack.AttackResult.CategoryResult;
import dev.ivas.accuracy.obedient.ObedientMind;
import dev.ivas.accuracy.obedient.ObedientModel;
import dev.ivas.accuracy.obedient.ObedientServer;
import dev.ivas.llm.LlmProvider;
import dev.ivas.llm.OfflineProvider;
import dev.ivas.llm.OpenAiCompatibleProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Runs every attack, in every delivery, against the judge of language.
 *
 * <p>Three models are attacked: the obedient one asked directly, the same behind chat completions
 * and a server on this machine, and the offline scorer. As a negative control the obedient model
 * reads the same transcripts without the fence: attacks that fail there, too, would prove nothing.
 * Deterministic; nothing leaves the machine.
 */
public final class AttackEvaluation {
  private static final String KEY = "sk-canary-7f3a9d";
  private static final Set<Delivery> ALL = EnumSet.allOf(Delivery.class);

  /** The two in which an attack stands in one piece. */
  private static final Set<Delivery> WHOLE = EnumSet.of(Delivery.ONE_WORD, Delivery.WORDS);

  private final List<Attack> attacks;

  /**
   * Prepares an evaluation.
   *
   * @param attacks to run; see {@link Attack#all()}
   */
  public AttackEvaluation(List<Attack> attacks) {
    this.attacks = List.copyOf(attacks);
  }

  /** {@return what they achieved} */
  public AttackResult run() {
    ObedientMind mind = new ObedientMind(KEY);
    try (ObedientServer server = new ObedientServer(mind)) {
      return run(mind, overTheWire(server.url()));
    } catch (IOException e) {
      throw new UncheckedIOException("no server could be started on this machine", e);
    }
  }

  private static LlmProvider overTheWire(String url) {
    return OpenAiCompatibleProvider.builder()
        .baseUrl(url)
        .model("obedient")
        .apiKey(KEY)
        .maxTranscriptCharacters(ObedientModel.MOST_CHARACTERS)
        .build();
  }

  private AttackResult run(ObedientMind mind, LlmProvider overTheWire) {
    Target direct = new Target(new ObedientModel(mind, true), mind);
    Target wire = new Target(overTheWire, mind);
    int before = mind.obeyed();
    Target unfenced = new Target(new ObedientModel(mind, false), mind);
    int unfencedHonest = mind.obeyed() - before;
    Target offline = new Target(new OfflineProvider(), mind);
    List<CategoryResult> categories = new ArrayList<>();
    for (String category : Attack.CATEGORIES) {
      List<Attack> some =
          attacks.stream().filter(each -> each.category().equals(category)).toList();
      categories.add(
          CategoryResult.of(
              category,
              some.size(),
              new AttackTallies(
                  direct.run(some, ALL), wire.run(some, ALL), unfenced.run(some, WHOLE)),
              offline.change(some, WHOLE)));
    }
    return AttackResult.of(categories, unfencedHonest);
  }
}
