package dev.ivas.accuracy.features;

/**
 * How near one family of features under one setting is to another program's.
 *
 * @param setting path of the setting, such as {@code librosa.mfcc.default}
 * @param n how many numbers were compared, over all clips
 * @param outside how many are further off than allowed, missing ones among them
 * @param missing how many are there in one of both only
 * @param worst largest difference as a share of what is allowed, missing ones left out
 * @param worstDifference the difference that share comes from, in the feature's unit
 * @param where clip and path of the worst number, a missing one before all
 * @param holds whether no more lie outside than may
 */
public record SettingResult(
    String setting,
    int n,
    int outside,
    int missing,
    double worst,
    double worstDifference,
    String where,
    boolean holds) {}
