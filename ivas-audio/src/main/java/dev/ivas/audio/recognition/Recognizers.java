package dev.ivas.audio.recognition;

import dev.ivas.core.error.IvasException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * The recognizers that the class path offers, best first; confined to one thread.
 *
 * <p>Of those this machine has all it needs for, the first is taken.
 */
public final class Recognizers {
  private final List<RecognizerProvider> providers;
  private final List<String> notices = new ArrayList<>();

  /**
   * Takes providers as they are given.
   *
   * @param providers in any order
   * @throws IllegalArgumentException if two claim one place; the message names both
   */
  Recognizers(List<RecognizerProvider> providers) {
    this.providers =
        providers.stream().sorted(Comparator.comparingInt(RecognizerProvider::order)).toList();
    for (int i = 1; i < this.providers.size(); i++) {
      requireApart(this.providers.get(i - 1), this.providers.get(i));
    }
  }

  /**
   * Looks for providers on the class path.
   *
   * @return those found
   * @throws IllegalArgumentException if two claim one place; the message names both
   */
  public static Recognizers find() {
    return new Recognizers(
        ServiceLoader.load(RecognizerProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  private static void requireApart(RecognizerProvider one, RecognizerProvider other) {
    if (one.order() == other.order()) {
      throw new IllegalArgumentException(
          "two recognizers claim place %d: %s and %s; leave one out, or pass a recognizer in"
              .formatted(one.order(), one.getClass().getName(), other.getClass().getName()));
    }
  }

  /** {@return all of them, best first, available or not} */
  public List<RecognizerProvider> providers() {
    return providers;
  }

  /**
   * Loads the first that is available; one that turns out to be broken is passed over.
   *
   * @return the recognizer, to be closed by the caller; empty where there is none
   */
  public Optional<SpeechRecognizer> openFirst() {
    notices.clear();
    for (RecognizerProvider provider : providers) {
      Optional<String> why = provider.whyUnavailable();
      if (why.isPresent()) {
        notices.add(provider.name() + " was not used: " + why.get());
        continue;
      }
      try {
        return Optional.of(provider.open());
      } catch (IvasException e) {
        notices.add(provider.name() + " failed: " + e.getMessage());
      }
    }
    return Optional.empty();
  }

  /** {@return why those before the one opened were passed over, in sentences} */
  public List<String> notices() {
    return List.copyOf(notices);
  }
}
