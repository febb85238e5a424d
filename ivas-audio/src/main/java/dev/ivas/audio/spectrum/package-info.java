/**
 * Measures of short windows of sound, with the definitions of librosa 0.11: MFCC, RMS, zero
 * crossings and the shape of the spectrum.
 *
 * <p>Start at {@link dev.ivas.audio.spectrum.Mfcc} for whole recordings and at {@link
 * dev.ivas.audio.spectrum.PowerSpectrum} for single windows.
 *
 * <p>Sources: S. Davis, P. Mermelstein, "Comparison of parametric representations for monosyllabic
 * word recognition", IEEE ASSP 28 (1980); M. Slaney, "Auditory Toolbox", 1998 (mel scale and filter
 * areas); B. McFee et al., "librosa", SciPy 2015 (conventions of framing and padding).
 */
@NullMarked
package dev.ivas.audio.spectrum;

import org.jspecify.annotations.NullMarked;
