/**
 * A real browser for tests of pages: {@link dev.ivas.testkit.browser.ChromiumPage}.
 *
 * <p>Source: the Chrome DevTools Protocol.
 */
@NullMarked
package dev.ivas.testkit.browser;

import org.jspecify.annotations.NullMarked;
