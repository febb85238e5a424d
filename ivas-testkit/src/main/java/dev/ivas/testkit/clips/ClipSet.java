package dev.ivas.testkit.clips;

import dev.ivas.testkit.voice.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The recordings on which pauses and filled pauses are measured: each of twelve speakers under each
 * condition, hesitating; and under three of them, fluent.
 *
 * <p>Every other speaker is for testing only, and says other phrases: settings are chosen on the
 * other half. Always the same.
 */
public final class ClipSet {
  private static final List<Condition> FLUENT =
      List.of(Condition.CLEAN, Condition.WHITE_20_DB, Condition.OFFICE);

  private ClipSet() {}

  /** {@return all clips, each made when it is asked for} */
  public static Stream<MadeClip> all() {
    return of(Condition.values());
  }

  /**
   * Makes the clips of some conditions.
   *
   * @param conditions wanted
   * @return their clips, each made when it is asked for
   */
  public static Stream<MadeClip> of(Condition... conditions) {
    List<Speaker> crowd = Speaker.crowd();
    return IntStream.range(0, crowd.size())
        .boxed()
        .flatMap(i -> Stream.of(conditions).flatMap(one -> clips(crowd.get(i), i % 2 == 0, one)));
  }

  private static Stream<MadeClip> clips(Speaker speaker, boolean development, Condition condition) {
    List<Boolean> kinds = new ArrayList<>(List.of(true));
    if (FLUENT.contains(condition)) {
      kinds.add(false);
    }
    return kinds.stream().map(hesitant -> clip(speaker, development, condition, hesitant));
  }

  private static MadeClip clip(
      Speaker speaker, boolean development, Condition condition, boolean hesitant) {
    String name =
        "%s-%s-%s"
            .formatted(
                speaker.name(),
                condition.label().replaceAll("[ .]+", "_"),
                hesitant ? "hesitant" : "fluent");
    RandomScript script = new RandomScript(name.hashCode(), development);
    return new MadeClip(
        name,
        condition,
        development,
        (hesitant ? script.hesitant() : script.fluent()).speak(speaker));
  }
}
