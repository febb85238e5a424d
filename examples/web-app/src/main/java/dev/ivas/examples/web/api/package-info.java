/**
 * What the server answers: the shell of the pages, the JSON they live on, files, and the stream of
 * progress.
 *
 * <p>Start at {@link dev.ivas.examples.web.api.Routes}.
 */
@NullMarked
package dev.ivas.examples.web.api;

import org.jspecify.annotations.NullMarked;
