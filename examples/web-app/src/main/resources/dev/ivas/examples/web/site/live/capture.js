/* Camera, microphone and recording on one clock, which starts when capturing does. */
import { MOST_HEIGHT, MOST_WIDTH } from "./devices.js";
import { i420, KIND } from "./messages.js";

const FRAMES_PER_SECOND = 15;
const SAMPLE_RATE = 16000;
/* Sound whose own time is further off than this is put right. */
const MOST_DRIFT_SECONDS = 0.25;
const RECORDED = ["video/webm;codecs=vp8,opus", "video/webm"];

export class Capture {
  constructor(stream, video) {
    this.stream = stream;
    this.video = video;
    this.canvas = document.createElement("canvas");
    this.context = this.canvas.getContext("2d", { willReadFrequently: true, alpha: false });
    /* Raw pictures cost less to make and read; beyond this machine the network would not carry them. */
    this.raw = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname);
    this.stops = [];
    this.stopRecording = () => {};
  }

  /* Records if told how to say that the recording had to end before the interview. */
  async start(connection, recordingEnded) {
    this.connection = connection;
    this.startMillis = performance.now();
    if (recordingEnded) this.record(recordingEnded);
    await this.listen();
    this.looking = true;
    this.stops.push(() => { this.looking = false; });
    this.lookAgain();
  }

  /* At most half of the page's time goes into pictures, however slow the computer. */
  async lookAgain() {
    if (!this.looking) return;
    const before = performance.now();
    await this.look();
    const spent = performance.now() - before;
    setTimeout(() => this.lookAgain(), Math.max(1000 / FRAMES_PER_SECOND - spent, spent));
  }

  micros() {
    return 1000 * (performance.now() - this.startMillis);
  }

  async look() {
    const { videoWidth, videoHeight } = this.video;
    /* Of a camera that was unplugged the page still shows the last picture. */
    const gone = this.stream.getVideoTracks().every((track) => track.readyState === "ended");
    if (gone || !videoWidth || !this.connection.hasRoom(this.micros())) return;
    const scale = Math.min(1, MOST_WIDTH / videoWidth, MOST_HEIGHT / videoHeight);
    const width = Math.round(videoWidth * scale);
    const height = Math.round(videoHeight * scale);
    const micros = this.micros();
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    this.context.drawImage(this.video, 0, 0, width, height);
    if (this.raw) {
      this.connection.picture(KIND.I420, micros, i420(this.context.getImageData(0, 0, width, height)), width, height);
    } else {
      const blob = await new Promise((done) => this.canvas.toBlob(done, "image/jpeg", 0.85));
      if (blob) this.connection.picture(KIND.JPEG, micros, await blob.arrayBuffer(), width, height);
    }
  }

  async listen() {
    const context = new AudioContext({ sampleRate: SAMPLE_RATE });
    this.stops.push(() => context.close());
    await context.audioWorklet.addModule("/assets/live/pcm-worklet.js");
    await context.resume();
    const worklet = new AudioWorkletNode(context, "pcm", { numberOfOutputs: 0, processorOptions: { sampleRate: SAMPLE_RATE } });
    context.createMediaStreamSource(this.stream).connect(worklet);
    let next = null;
    worklet.port.onmessage = ({ data }) => {
      const seconds = data.length / SAMPLE_RATE;
      const heard = this.micros() / 1e6 - seconds;
      if (next === null || heard - next > MOST_DRIFT_SECONDS) next = Math.max(0, heard, next || 0);
      this.connection.sound(1e6 * next, data);
      next += seconds;
    };
  }

  record(recordingEnded) {
    const mimeType = RECORDED.find((type) => window.MediaRecorder && MediaRecorder.isTypeSupported(type));
    if (!mimeType) return;
    const recorder = new MediaRecorder(this.stream, { mimeType, videoBitsPerSecond: 1_200_000 });
    let number = 0;
    let last = Promise.resolve();
    recorder.addEventListener("dataavailable", (event) => {
      last = last.then(async () => {
        if (event.data.size === 0 || this.recordingOver) return;
        if (this.connection.recording(number++, await event.data.arrayBuffer())) return;
        this.stopRecording();
        recordingEnded();
      });
    });
    recorder.start(1000);
    this.finishRecording = () => new Promise((done) => {
      if (recorder.state === "inactive") {
        last.then(done);
        return;
      }
      recorder.addEventListener("stop", () => last.then(done));
      recorder.stop();
    });
    this.stopRecording = () => {
      this.recordingOver = true;
      if (recorder.state !== "inactive") recorder.stop();
    };
  }

  /* Resolves when the last piece of the recording has been sent. */
  async stop() {
    for (const stop of this.stops.splice(0)) stop();
    if (this.finishRecording) await this.finishRecording();
    for (const track of this.stream.getTracks()) track.stop();
  }
}
