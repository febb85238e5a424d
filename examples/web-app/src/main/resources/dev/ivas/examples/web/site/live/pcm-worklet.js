/* Hands on sound as 16-bit pieces of a tenth of a second, at the rate asked for. */
class Pcm extends AudioWorkletProcessor {
  constructor({ processorOptions }) {
    super();
    this.step = sampleRate / processorOptions.sampleRate;
    this.piece = new Int16Array(processorOptions.sampleRate / 10);
    this.filled = 0;
    this.at = 0;
    this.before = 0;
  }

  process([channels]) {
    const samples = channels[0];
    if (!samples) return true;
    for (; this.at < samples.length; this.at += this.step) {
      const index = Math.floor(this.at);
      const left = index === 0 ? this.before : samples[index - 1];
      const value = left + (samples[index] - left) * (this.at - index);
      this.piece[this.filled++] = Math.max(-32768, Math.min(32767, Math.round(32768 * value)));
      if (this.filled === this.piece.length) {
        this.port.postMessage(this.piece);
        this.piece = new Int16Array(this.piece.length);
        this.filled = 0;
      }
    }
    this.at -= samples.length;
    this.before = samples[samples.length - 1];
    return true;
  }
}

registerProcessor("pcm", Pcm);
