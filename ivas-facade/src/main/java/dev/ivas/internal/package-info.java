/**
 * The engine behind the front door; nothing here is named by users.
 *
 * <p>Start at {@link dev.ivas.internal.InterviewEngine}: files and live sessions both feed it.
 * {@link dev.ivas.internal.FileAnalysis} pumps a file into it, {@link
 * dev.ivas.internal.result.ReportAssembler} puts together what comes out.
 */
@NullMarked
package dev.ivas.internal;

import org.jspecify.annotations.NullMarked;
