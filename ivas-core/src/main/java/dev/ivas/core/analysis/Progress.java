package dev.ivas.core.analysis;

/**
 * How far an analysis has come.
 *
 * @param stage what is being done, for people
 * @param fraction of the whole, in [0, 1], or NaN where the length is not known
 * @param mediaMicros how far into the media, in microseconds
 */
public record Progress(String stage, double fraction, long mediaMicros) {}
