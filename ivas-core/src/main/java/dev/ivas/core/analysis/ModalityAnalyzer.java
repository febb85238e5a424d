package dev.ivas.core.analysis;

import dev.ivas.core.feature.Modality;
import java.util.List;

/**
 * One modality's analysis: opened once, then asked for a session for each interview.
 *
 * <p>Implementations have a public constructor without parameters and are named in {@code
 * META-INF/services}; they load their models on first use. Thread-safe: sessions of one analyzer
 * may run side by side. Closing it frees the models; its sessions are closed before.
 */
public interface ModalityAnalyzer extends AutoCloseable {
  /** {@return the modality it analyses} */
  Modality modality();

  /**
   * Starts on one interview.
   *
   * @param context what is known and allowed
   * @return a session, confined to one thread
   */
  ModalitySession open(AnalysisContext context);

  /** {@return the models it uses, for the report's provenance; loads nothing} */
  List<ModelCard> models();

  @Override
  void close();
}
