/**
 * All that is done with finished reports: writing, reading, comparing, auditing, erasing them.
 *
 * <p>Start at {@link dev.ivas.report.ReportJson}; the form of its files is held by the JSON Schema
 * {@code report.schema.json} beside it. {@link dev.ivas.report.TimelineCsv} writes the numbers
 * frame by frame, {@link dev.ivas.report.TranscriptVtt} the words as captions; {@link
 * dev.ivas.report.html.ReportHtml} writes the page to read. {@link
 * dev.ivas.report.cohort.CohortStore} keeps reports to compare later ones with, {@link
 * dev.ivas.report.audit.BiasAudit} compares groups of people.
 */
@NullMarked
package dev.ivas.report;

import org.jspecify.annotations.NullMarked;
