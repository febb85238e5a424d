/**
 * A real browser for tests of pages: {@link dev.ivas.browser.ChromiumPage}.
 *
 * <p>Build tool only; nothing that ships depends on it.
 */
@NullMarked
package dev.ivas.browser;

import org.jspecify.annotations.NullMarked;
