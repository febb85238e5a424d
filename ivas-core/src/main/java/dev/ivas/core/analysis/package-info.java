/**
 * How modules meet: the contract every modality implements and what it hands back.
 *
 * <p>Start at {@link dev.ivas.core.analysis.ModalityAnalyzer}; implementations are found through
 * {@link java.util.ServiceLoader}.
 */
@NullMarked
package dev.ivas.core.analysis;

import org.jspecify.annotations.NullMarked;
