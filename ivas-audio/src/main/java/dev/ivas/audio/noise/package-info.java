/**
 * Takes steady noise out of speech, for recognizers; features are measured on the sound as it was.
 *
 * <p>Start at {@link dev.ivas.audio.noise.NoiseReducer}.
 *
 * <p>Sources: Y. Ephraim, D. Malah, "Speech enhancement using a minimum mean-square error
 * log-spectral amplitude estimator", IEEE Trans. ASSP 33 (1985); T. Gerkmann, R. C. Hendriks,
 * "Unbiased MMSE-based noise power estimation with low complexity and low tracking delay", IEEE
 * Trans. Audio, Speech and Language Processing 20 (2012).
 */
@NullMarked
package dev.ivas.audio.noise;

import org.jspecify.annotations.NullMarked;
