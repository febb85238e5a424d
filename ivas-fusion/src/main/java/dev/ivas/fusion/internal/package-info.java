/**
 * How each modality is scored and how sure its score is; users need not name these types.
 *
 * <p>Start at {@link dev.ivas.fusion.internal.EmotionScorer}: the other scorers read alike.
 */
@NullMarked
package dev.ivas.fusion.internal;

import org.jspecify.annotations.NullMarked;
