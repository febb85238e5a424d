/**
 * How long things take on one core, beside what others made: the emotion network, start at {@link
 * dev.ivas.speed.EmotionSpeed}; dlib's landmarks, start at {@link dev.ivas.speed.LandmarkSpeed};
 * acoustic features, start at {@link dev.ivas.speed.AudioSpeed}.
 *
 * <p>The network is measured with JMH. The networks compared with are mini-XCEPTION (Arriaga,
 * Valdenegro-Toro and Plöger, "Real-time Convolutional Neural Networks for Emotion and Gender
 * Classification", 2017) and VGG16 (Simonyan and Zisserman, ICLR 2015) under the head of the system
 * that IVAS follows.
 */
@NullMarked
package dev.ivas.speed;

import org.jspecify.annotations.NullMarked;
