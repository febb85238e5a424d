package dev.ivas.internal;

/**
 * What an engine has seen so far.
 *
 * @param mediaSeconds latest time analysed
 * @param frames analysed
 * @param framesDropped left out because the analysis fell behind
 * @param faceVisible whether the latest frame shows the candidate's face
 * @param otherFaces how many other faces it shows
 */
public record EngineStatus(
    double mediaSeconds, long frames, long framesDropped, boolean faceVisible, int otherFaces) {}
