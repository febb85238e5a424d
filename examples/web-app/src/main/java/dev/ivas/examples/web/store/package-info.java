/**
 * What outlives the process: the rows in an embedded database, and a folder for each interview.
 *
 * <p>Start at {@link dev.ivas.examples.web.store.InterviewStore}.
 */
@NullMarked
package dev.ivas.examples.web.store;

import org.jspecify.annotations.NullMarked;
