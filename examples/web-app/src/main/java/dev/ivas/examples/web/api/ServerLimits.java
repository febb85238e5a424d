package dev.ivas.examples.web.api;

/**
 * What the server does at once and takes at most.
 *
 * @param analyses of recordings at once
 * @param live interviews at once
 * @param uploadBytes of one recording
 */
public record ServerLimits(int analyses, int live, long uploadBytes) {}
