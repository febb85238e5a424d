package dev.ivas.accuracy.speech;

import java.util.List;
import java.util.Optional;

/**
 * What is known of a recording.
 *
 * @param condition how it was recorded, such as {@code clean}, {@code 20 dB} or {@code real}
 * @param split development or test; empty where neither is said
 * @param pauses all silences in order, short ones too; empty where they are not known
 * @param fillers all filled pauses in order; empty where they are not known
 */
record SpeechTruth(
    String condition,
    String split,
    Optional<List<LabelledSpan>> pauses,
    Optional<List<LabelledSpan>> fillers) {}
