package dev.ivas.report.cohort;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says that and when everything stored on one candidate was erased, for the candidate or a file of
 * records.
 *
 * <p>It names nobody: {@link #isFor} tells whether it belongs to a candidate whose id is known. The
 * id is hashed together with the receipt's own, so that two receipts of one person do not look
 * alike; an id that can be guessed can still be tried.
 *
 * @param receiptId random, also in the store's list of erasures
 * @param erasedAt when
 * @param candidateHash SHA-256 of receipt id, a line feed and candidate id, in hexadecimal
 * @param reports how many reports were erased, by question set; empty where none was stored
 */
public record ErasureReceipt(
    String receiptId, Instant erasedAt, String candidateHash, Map<String, Integer> reports) {
  public ErasureReceipt {
    reports = Collections.unmodifiableMap(new TreeMap<>(reports));
  }

  static ErasureReceipt of(
      String receiptId, Instant erasedAt, String candidateId, Map<String, Integer> reports) {
    return new ErasureReceipt(receiptId, erasedAt, hash(receiptId, candidateId), reports);
  }

  /**
   * Tells whether this receipt belongs to a candidate.
   *
   * @param candidateId as it was erased
   * @return true if so
   */
  public boolean isFor(String candidateId) {
    return candidateHash.equals(hash(receiptId, candidateId));
  }

  /** {@return how many reports were erased} */
  public int count() {
    return reports.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String hash(String receiptId, String candidateId) {
    try {
      byte[] text = (receiptId + "\n" + candidateId).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
