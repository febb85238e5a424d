/**
 * The demo interview: a drawn face with a synthetic voice, and the truth about both.
 *
 * <p>Start at {@link dev.ivas.testkit.demo.DemoInterview}; {@link
 * dev.ivas.testkit.demo.TruthComparison} holds a report against the truth.
 */
@NullMarked
package dev.ivas.testkit.demo;

import org.jspecify.annotations.NullMarked;
