/**
 * librosa's features of a recording, under librosa's names, settings and units, ready for JSON.
 *
 * <p>Start at {@link dev.ivas.audio.librosa.LibrosaFeatures}. {@code NamedSettings} lists what is
 * measured; one {@code SettingMeter} measures each family under each setting.
 *
 * <p>Source: B. McFee et al., "librosa", SciPy 2015, in version 0.11. The measures themselves and
 * their sources are in {@link dev.ivas.audio.spectrum} and {@link dev.ivas.audio.yin}.
 */
@NullMarked
package dev.ivas.audio.librosa;

import org.jspecify.annotations.NullMarked;
