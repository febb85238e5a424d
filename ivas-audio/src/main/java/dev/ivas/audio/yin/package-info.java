/**
 * The fundamental frequency by YIN and pYIN, with librosa's settings: for comparison with other
 * programs; reports use {@link dev.ivas.audio.pitch.F0Tracker}.
 *
 * <p>Start at {@link dev.ivas.audio.yin.Yin}, then {@link dev.ivas.audio.yin.Pyin}. Both look for
 * troughs of the same {@code NormalizedDifference}; YIN takes the first deep one of each window,
 * pYIN weighs all ({@code TroughWeights}, kept in {@code PitchObservations}) and searches the best
 * path through them ({@code PitchPath}).
 *
 * <p>Sources: A. de Cheveigné, H. Kawahara, "YIN, a fundamental frequency estimator for speech and
 * music", Journal of the Acoustical Society of America 111 (2002); M. Mauch, S. Dixon, "pYIN: a
 * fundamental frequency estimator using probabilistic threshold distributions", ICASSP 2014; the
 * conventions are those of librosa 0.11.
 */
@NullMarked
package dev.ivas.audio.yin;

import org.jspecify.annotations.NullMarked;
