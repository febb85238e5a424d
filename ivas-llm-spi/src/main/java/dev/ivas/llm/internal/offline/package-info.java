/**
 * Scores by counting: what the offline provider answers, and why.
 *
 * <p>Start at {@link dev.ivas.llm.internal.offline.OfflineRubric}, the table of terms.
 */
@NullMarked
package dev.ivas.llm.internal.offline;

import org.jspecify.annotations.NullMarked;
