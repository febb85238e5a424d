package dev.ivas.audio.activity;

/**
 * Brings soft recordings to the level the model knows and removes an offset.
 *
 * <p>A one-pole high-pass at about 25 Hz, then a gain that lifts the loudest sample of late to half
 * of full scale: at most 40 dB, never below 1. The peak is forgotten by 1 dB a second.
 */
final class SlowGain {
  private static final double POLE = 0.99;
  private static final double TARGET = 0.5;
  private static final double LARGEST = 100;
  private static final double FORGET = Math.pow(10, -1.0 / 20 / SpeechModel.SAMPLE_RATE_HZ);

  private double lastIn;
  private double lastOut;
  private double peak;

  double next(double sample) {
    lastOut = sample - lastIn + POLE * lastOut;
    lastIn = sample;
    peak = Math.max(Math.abs(lastOut), peak * FORGET);
    double gain = peak * LARGEST <= TARGET ? LARGEST : Math.max(1, TARGET / peak);
    return gain * lastOut;
  }
}
