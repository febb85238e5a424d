package dev.ivas.report.cohort;

import java.time.Instant;

/**
 * A line in the store's list of erasures; it does not tell of whom.
 *
 * @param receiptId as on the receipt
 * @param erasedAt when
 * @param reports how many reports were erased
 */
public record Erasure(String receiptId, Instant erasedAt, int reports) {}
