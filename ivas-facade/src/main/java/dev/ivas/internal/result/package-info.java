/**
 * What an engine has found, and the report made of it. Start at {@link
 * dev.ivas.internal.result.ReportAssembler}.
 */
@NullMarked
package dev.ivas.internal.result;

import org.jspecify.annotations.NullMarked;
