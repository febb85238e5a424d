/**
 * The sections of a page, each a record that a template of the same name lays out.
 *
 * <p>Start at {@link dev.ivas.report.html.internal.section.Summary}. All numbers become text in
 * {@link dev.ivas.report.html.internal.section.Wording}; templates escape whatever they are given.
 */
@NullMarked
package dev.ivas.report.html.internal.section;

import org.jspecify.annotations.NullMarked;
