/**
 * The web application, {@code ./ivas serve}: uploads and live interviews side by side.
 *
 * <p>Start at {@link dev.ivas.examples.web.WebApp}. Packages, each of which sees those before it:
 * {@code store} (what outlives the process), {@code access} (who may ask), {@code work} (analyses
 * of recordings), {@code live} (interviews in front of a camera), {@code api} (answers).
 */
@NullMarked
package dev.ivas.examples.web;

import org.jspecify.annotations.NullMarked;
