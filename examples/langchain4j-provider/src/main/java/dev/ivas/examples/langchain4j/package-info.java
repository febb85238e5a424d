/**
 * LangChain4j's chat models as language models of IVAS.
 *
 * <p>Start at {@link dev.ivas.examples.langchain4j.LangChain4jProvider}.
 */
@NullMarked
package dev.ivas.examples.langchain4j;

import org.jspecify.annotations.NullMarked;
