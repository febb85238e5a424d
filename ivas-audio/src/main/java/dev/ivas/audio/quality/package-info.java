/**
 * Whether a recording's sound is good enough for its delivery to be judged.
 *
 * <p>Start at {@link dev.ivas.audio.quality.QualityMeter}, which measures a stream; {@link
 * dev.ivas.audio.quality.SoundLimits} then says whether that is enough, and if not, why.
 */
@NullMarked
package dev.ivas.audio.quality;

import org.jspecify.annotations.NullMarked;
