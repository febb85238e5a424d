package dev.ivas.asr.sphinx;

import dev.ivas.asr.sphinx.internal.Sphinx4Recognizer;
import dev.ivas.audio.recognition.RecognizerProvider;
import dev.ivas.audio.recognition.SpeechRecognizer;
import java.util.Optional;

/**
 * Offers sphinx4, which comes with IVAS and needs nothing installed: US English in pure Java.
 *
 * <p>The last resort: it takes about as long as the speech lasts, and {@value #NEEDED_MEGABYTES} MB
 * of heap.
 */
public final class Sphinx4Provider implements RecognizerProvider {
  private static final long MEGABYTE = 1 << 20;
  private static final long NEEDED_MEGABYTES = 450;

  private final long heapBytes;

  /** Creates a provider for this process. */
  public Sphinx4Provider() {
    this(Runtime.getRuntime().maxMemory());
  }

  Sphinx4Provider(long heapBytes) {
    this.heapBytes = heapBytes;
  }

  @Override
  public String name() {
    return "sphinx4";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<String> whyUnavailable() {
    if (heapBytes < NEEDED_MEGABYTES * MEGABYTE) {
      return Optional.of(
          "It needs a heap of %d MB, and this process may use %d: start Java with -Xmx500m or more."
              .formatted(NEEDED_MEGABYTES, heapBytes / MEGABYTE));
    }
    return Sphinx4Recognizer.hasModels()
        ? Optional.empty()
        : Optional.of("Its models are missing: put the artifact sphinx4-data on the class path.");
  }

  @Override
  public SpeechRecognizer open() {
    return Sphinx4Recognizer.load();
  }
}
