/* The camera and the microphone: opened together, and why they could not be. */

export const MOST_WIDTH = 640;
export const MOST_HEIGHT = 480;

const REASONS = {
  NotAllowedError: "The browser may not use the camera and microphone. Allow both by the sign in the address bar, or in the settings of the system, then try again.",
  NotReadableError: "Another program uses the camera or microphone. Close that one, then try again.",
  AbortError: "The camera or microphone did not start. Plug it in anew, then try again.",
  OverconstrainedError: "The camera gives no picture that can be used here. Connect another, or upload a recording instead.",
};

export const openDevices = () => navigator.mediaDevices.getUserMedia({
  video: { width: { ideal: MOST_WIDTH }, height: { ideal: MOST_HEIGHT }, frameRate: { ideal: 30 } },
  audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false },
});

/* What a person can do about it. */
export async function why(error) {
  if (error.name !== "NotFoundError") return REASONS[error.name] || error.message;
  const kinds = new Set((await navigator.mediaDevices.enumerateDevices()).map((each) => each.kind));
  const missing = [["videoinput", "camera"], ["audioinput", "microphone"]].filter(([kind]) => !kinds.has(kind)).map(([, name]) => name);
  return `No ${missing.join(" and no ") || "camera or microphone"} is found. A live interview needs both: connect what is missing, then try again, or upload a recording instead.`;
}

/* Calls back with "camera" or "microphone" when one is unplugged or taken away. */
export function onUnplugged(stream, tell) {
  for (const track of stream.getTracks()) {
    track.addEventListener("ended", () => tell(track.kind === "video" ? "camera" : "microphone"));
  }
}
