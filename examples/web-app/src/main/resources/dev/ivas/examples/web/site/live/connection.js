/* The socket of a live interview: drops pictures when it is full, comes back when it breaks off. */
import { KIND, message } from "./messages.js";

const MOST_BUFFERED = 1.5e6;
/* How far the server may be behind; then it gets two pictures a second until it has caught up. */
const MOST_DELAY_MICROS = 1e6;
const SPARSE_MICROS = 5e5;
const MOST_SOUNDS_KEPT = 120;
const COME_BACK_SECONDS = 12;

export class Connection {
  constructor(id, listen) {
    this.id = id;
    this.listen = listen;
    this.counts = { sent: 0, dropped: 0 };
    this.sounds = [];
    this.pieces = new Map();
    this.ended = false;
    this.sentMicros = 0;
    this.toldMicros = 0;
    this.open();
  }

  open() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    this.socket = new WebSocket(`${scheme}//${location.host}/api/live?id=${this.id}`);
    this.socket.addEventListener("message", (event) => this.receive(JSON.parse(event.data)));
    this.socket.addEventListener("close", (event) => this.closed(event));
  }

  get isOpen() {
    return this.socket.readyState === WebSocket.OPEN;
  }

  receive(told) {
    if (told.type === "ready") {
      this.lostAt = null;
      for (const sound of this.sounds.splice(0)) this.socket.send(sound);
      for (const [number, piece] of this.pieces) if (number >= told.recordingPieces) this.socket.send(piece);
    }
    if (told.type === "recorded") {
      for (const number of [...this.pieces.keys()]) if (number < told.recordingPieces) this.pieces.delete(number);
    }
    if (told.type === "snapshot") this.toldMicros = 1e6 * told.snapshot.mediaSeconds;
    if (["done", "failed", "discarded"].includes(told.type)) this.ended = true;
    this.listen(told);
  }

  closed(event) {
    if (this.ended) return;
    this.lostAt = this.lostAt || performance.now();
    const over = event.code === 1000 || performance.now() - this.lostAt > COME_BACK_SECONDS * 1000;
    if (over) {
      this.ended = true;
      this.listen({ type: "lost" });
    } else {
      this.listen({ type: "away" });
      setTimeout(() => this.open(), 1000);
    }
  }

  /* Whether a picture may be sent now; if not, it counts as dropped. */
  hasRoom(micros) {
    const late = this.sentMicros - this.toldMicros > MOST_DELAY_MICROS && micros - this.sentMicros < SPARSE_MICROS;
    const room = this.isOpen && this.socket.bufferedAmount < MOST_BUFFERED && !late;
    if (!room) this.counts.dropped++;
    return room;
  }

  picture(kind, micros, content, width, height) {
    if (!this.isOpen) return;
    this.counts.sent++;
    this.sentMicros = micros;
    this.socket.send(message(kind, micros, content, width, height));
  }

  sound(micros, samples) {
    const bytes = message(KIND.PCM, micros, samples);
    if (this.isOpen) this.socket.send(bytes);
    else if (this.sounds.length < MOST_SOUNDS_KEPT) this.sounds.push(bytes);
  }

  recording(number, content) {
    const bytes = message(KIND.RECORDING, number, content);
    this.pieces.set(number, bytes);
    if (this.isOpen) this.socket.send(bytes);
  }

  command(word) {
    if (this.isOpen) this.socket.send(word);
  }
}
