/**
 * Who may ask the server for anything: hosts, origins, sessions and the token against forged
 * requests; and what browsers are told to refuse.
 *
 * <p>Start at {@link dev.ivas.examples.web.access.Guard}.
 *
 * <p>Sources: OWASP Cheat Sheets "Cross-Site Request Forgery Prevention", "Session Management" and
 * "Content Security Policy".
 */
@NullMarked
package dev.ivas.examples.web.access;

import org.jspecify.annotations.NullMarked;
