package dev.ivas.audio.speech;

/**
 * A stretch in which the voice holds one vowel, and the nasal that may follow. Counts and positions
 * are windows of 10 ms.
 *
 * @param start first window of the vowel
 * @param end window after the vowel or, if there is one, after the nasal
 * @param steady how many windows the spectrum hardly changes
 * @param murmur how many windows the nasal lasts, 0 without
 * @param f1 median first formant, in hertz
 * @param f2 median second formant, in hertz
 * @param change how much the spectrum changes, relative to the steadiest fifth of all vowels heard
 * @param vowelEnd window after the vowel
 * @param changeDb how much the spectrum changes, in decibels (lower quartile over the vowel)
 * @param levelDb median level by the loud end of all speech
 * @param noiseDb level of the noise between speech by the same
 */
record SteadyVowel(
    int start,
    int end,
    int steady,
    int murmur,
    double f1,
    double f2,
    double change,
    int vowelEnd,
    double changeDb,
    double levelDb,
    double noiseDb) {

  boolean overlaps(SteadyVowel other) {
    int common = Math.min(end, other.end) - Math.max(start, other.start);
    return common > 0.3 * Math.min(end - start, other.end - other.start);
  }
}
