/* The socket of a live interview: drops pictures when it is full, comes back when it breaks off or falls silent. */
import { KIND, message } from "./messages.js";

const MOST_BUFFERED = 1.5e6;
/* Sound is let go last: the report needs it most. */
const MOST_BUFFERED_SOUND = 3e6;
/* How far the server may be behind; then it gets two pictures a second until it has caught up. */
const MOST_DELAY_MICROS = 1e6;
const SPARSE_MICROS = 5e5;
const MOST_SOUNDS_KEPT = 120;
/* About five minutes of recording that the network did not carry. */
const MOST_KEPT_BYTES = 48 << 20;
const COME_BACK_SECONDS = 12;
/* A network may die without a word; a server that only has no news answers when it is asked. */
const SILENT_SECONDS = 15;
const ASK_AFTER_SECONDS = 5;

export class Connection {
  constructor(id, listen) {
    this.id = id;
    this.listen = listen;
    this.counts = { sent: 0, dropped: 0 };
    this.sounds = [];
    this.pieces = new Map();
    this.keptBytes = 0;
    this.ended = false;
    this.sentMicros = 0;
    this.toldMicros = 0;
    this.open();
    this.watch = setInterval(() => this.look(), 1000);
  }

  open() {
    const scheme = location.protocol === "https:" ? "wss:" : "ws:";
    const socket = new WebSocket(`${scheme}//${location.host}/api/live?id=${this.id}`);
    this.socket = socket;
    this.heardMillis = performance.now();
    /* The next piece of the recording for this socket; unknown until the server is ready. */
    this.nextPiece = null;
    this.commandSent = false;
    /* A socket that was given up may still say something. */
    socket.addEventListener("message", (event) => { if (socket === this.socket) this.receive(JSON.parse(event.data)); });
    socket.addEventListener("close", (event) => { if (socket === this.socket) this.closed(event.code); });
  }

  get isOpen() {
    return this.socket.readyState === WebSocket.OPEN;
  }

  receive(told) {
    this.heardMillis = performance.now();
    if (told.type === "ready") {
      this.lostAt = null;
      for (const sound of this.sounds.splice(0)) this.socket.send(sound);
      this.nextPiece = told.recordingPieces;
    }
    if (told.type === "ready" || told.type === "recorded") this.taken(told.recordingPieces);
    if (told.type === "recordingEnded") this.dropRecording();
    if (told.type === "snapshot") this.toldMicros = 1e6 * told.snapshot.mediaSeconds;
    if (["done", "failed", "discarded"].includes(told.type)) this.end();
    this.listen(told);
    this.sendMore();
  }

  look() {
    const silentSeconds = (performance.now() - this.heardMillis) / 1000;
    if (silentSeconds > ASK_AFTER_SECONDS && this.isOpen) this.socket.send("ping");
    if (silentSeconds > SILENT_SECONDS) {
      const silent = this.socket;
      this.closed(null);
      silent.close();
    }
  }

  closed(code) {
    if (this.ended) return;
    this.lostAt = this.lostAt || performance.now();
    const over = code === 1000 || performance.now() - this.lostAt > COME_BACK_SECONDS * 1000;
    if (over) {
      this.end();
      this.listen({ type: "lost" });
    } else {
      this.listen({ type: "away" });
      this.socket = { readyState: WebSocket.CLOSED };
      this.heardMillis = performance.now();
      setTimeout(() => { if (!this.ended) this.open(); }, 1000);
    }
  }

  /* Nothing is sent or told any more. */
  end() {
    this.ended = true;
    clearInterval(this.watch);
    this.dropRecording();
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
    if (this.isOpen && this.socket.bufferedAmount > MOST_BUFFERED_SOUND) return;
    const bytes = message(KIND.PCM, micros, samples);
    if (this.isOpen) this.socket.send(bytes);
    else if (this.sounds.length < MOST_SOUNDS_KEPT) this.sounds.push(bytes);
  }

  /* Pieces are kept until the server has them; false once there are too many, and they are let go. */
  recording(number, content) {
    if (this.ended || this.keptBytes + content.byteLength > MOST_KEPT_BYTES) return false;
    const bytes = message(KIND.RECORDING, number, content);
    this.pieces.set(number, bytes);
    this.keptBytes += bytes.byteLength;
    this.sendMore();
    return true;
  }

  taken(pieces) {
    for (const [number, bytes] of this.pieces) {
      if (number < pieces) {
        this.pieces.delete(number);
        this.keptBytes -= bytes.byteLength;
      }
    }
  }

  dropRecording() {
    this.pieces.clear();
    this.keptBytes = 0;
  }

  /* "stop", once the recording has arrived, or "discard". It is said again after the network was away. */
  command(word) {
    this.commanded = word;
    this.sendMore();
  }

  sendMore() {
    while (this.isOpen && this.pieces.has(this.nextPiece) && this.socket.bufferedAmount < MOST_BUFFERED) {
      this.socket.send(this.pieces.get(this.nextPiece++));
    }
    if (!this.commanded || !this.isOpen || this.nextPiece === null || this.commandSent) return;
    if (this.commanded === "stop" && this.pieces.size > 0) {
      this.listen({ type: "sending", bytes: this.keptBytes });
    } else {
      this.commandSent = true;
      this.socket.send(this.commanded);
    }
  }
}
