package dev.ivas.accuracy.fer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * Everything an evaluation of the emotion network found; as JSON, the unwrapped parts lie flat.
 *
 * @param model the name of the weights
 * @param sha256 their SHA-256
 * @param sheet the name of the sheet's file
 * @param n how many faces were judged
 * @param scores how well
 * @param views what test-time augmentation gained, or null where none was asked for
 * @param ferPlusStrictMajority agreement with FER+'s annotators, or null where the table has no
 *     votes
 * @param msPerFace median time to judge a single face on one thread, in milliseconds
 */
public record FerResult(
    String model,
    String sha256,
    String sheet,
    int n,
    @JsonUnwrapped FerScores scores,
    @JsonUnwrapped @Nullable ViewsComparison views,
    @Nullable FerPlusScore ferPlusStrictMajority,
    double msPerFace) {}
