package dev.ivas.accuracy.eyestate;

/**
 * How many eyes of one folder were judged right.
 *
 * @param n how many pictures there are, unreadable ones among them
 * @param right how many were judged right
 * @param unreadable how many could not be read, which counts as judged wrong
 */
public record FolderCount(int n, int right, int unreadable) {
  FolderCount plus(FolderCount more) {
    return new FolderCount(n + more.n, right + more.right, unreadable + more.unreadable);
  }
}
