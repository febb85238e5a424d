/**
 * How far the work has come, and how open pages are told. Start at {@link
 * dev.ivas.examples.web.progress.EventStream}.
 */
@NullMarked
package dev.ivas.examples.web.progress;

import org.jspecify.annotations.NullMarked;
