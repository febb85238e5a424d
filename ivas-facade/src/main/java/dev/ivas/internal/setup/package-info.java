/**
 * Which analyzers there are, and how they were asked for. Start at {@link
 * dev.ivas.internal.setup.AnalyzerSet}.
 */
@NullMarked
package dev.ivas.internal.setup;

import org.jspecify.annotations.NullMarked;
