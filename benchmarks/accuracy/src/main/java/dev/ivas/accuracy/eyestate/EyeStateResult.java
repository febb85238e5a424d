package dev.ivas.accuracy.eyestate;

import java.util.List;
import java.util.Map;

/**
 * How well open eyes are told from closed ones.
 *
 * @param model the network's name
 * @param heldOut whether only photographs were judged that training held out
 * @param n how many pictures there are, unreadable ones among them
 * @param failed how many could not be read; each counts as judged wrong
 * @param accuracy share of pictures judged right
 * @param balancedAccuracy mean of the shares of closed and of open eyes judged right; that of one
 *     where there are no others
 * @param majorityBaseline accuracy of always answering the more frequent state
 * @param auc area under the ROC curve, of the pictures that were read; NaN where one state lacks
 * @param calibrationError expected calibration error in 15 bins, of the pictures that were read
 * @param confusion counts of the pictures that were read: a row for closed, then open eyes; a
 *     column for the answers closed, then open
 * @param perFolder counts by the folder's name
 * @param msPerEye median time to judge one eye alone, reading it not included
 * @param unreadable names of the first pictures that could not be read, ten at most
 */
public record EyeStateResult(
    String model,
    boolean heldOut,
    int n,
    int failed,
    double accuracy,
    double balancedAccuracy,
    double majorityBaseline,
    double auc,
    double calibrationError,
    List<List<Integer>> confusion,
    Map<String, FolderCount> perFolder,
    double msPerEye,
    List<String> unreadable) {
  public EyeStateResult {
    confusion = List.copyOf(confusion);
    unreadable = List.copyOf(unreadable);
  }
}
