/**
 * The report as a page to read: one file with charts and without any network.
 *
 * <p>Start at {@link dev.ivas.report.html.ReportHtml}. Its {@code internal.section} puts findings
 * into words, section by section; {@code internal.chart} thins out series until a screen can show
 * them. Templates, styles and scripts lie beside this package's classes as resources.
 */
@NullMarked
package dev.ivas.report.html;

import org.jspecify.annotations.NullMarked;
