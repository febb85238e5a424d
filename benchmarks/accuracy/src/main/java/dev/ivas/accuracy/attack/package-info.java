/**
 * Candidates who talk to the language model: attacks, a model that obeys whatever reaches it, and
 * what comes of them.
 *
 * <p>Start at {@link dev.ivas.accuracy.attack.AttackEvaluation}. The attacks are files of
 * resources, one a category, {@code attack/turns.json} and others; their kinds follow OWASP's
 * "LLM01:2025 Prompt Injection" and Greshake et al., "Not what you've signed up for: compromising
 * real-world LLM-integrated applications with indirect prompt injection", AISec 2023.
 */
@NullMarked
package dev.ivas.accuracy.attack;

import org.jspecify.annotations.NullMarked;
