/* The binary messages of a live interview: 16 bytes of header, little-endian, then the content. */

export const KIND = { I420: 1, JPEG: 2, PCM: 3, RECORDING: 4 };
const HEADER_BYTES = 16;

export function message(kind, number, content, width = 0, height = 0) {
  const bytes = new Uint8Array(HEADER_BYTES + content.byteLength);
  const header = new DataView(bytes.buffer);
  header.setUint8(0, kind);
  header.setUint16(2, width, true);
  header.setUint16(4, height, true);
  header.setBigInt64(8, BigInt(Math.round(number)), true);
  bytes.set(new Uint8Array(content.buffer || content, content.byteOffset || 0, content.byteLength), HEADER_BYTES);
  return bytes;
}

/* RGBA to luma and two quarter-size chroma planes: BT.601, full range. */
export function i420({ data, width, height }) {
  const halfWidth = (width + 1) >> 1;
  const luma = width * height;
  const chroma = halfWidth * ((height + 1) >> 1);
  const out = new Uint8Array(luma + 2 * chroma);
  for (let i = 0, p = 0; i < luma; i++, p += 4) {
    out[i] = (19595 * data[p] + 38470 * data[p + 1] + 7471 * data[p + 2] + 32768) >> 16;
  }
  let at = luma;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2, at++) {
      const p = 4 * (y * width + x);
      const r = data[p];
      const g = data[p + 1];
      const b = data[p + 2];
      out[at] = Math.min(255, ((-11059 * r - 21709 * g + 32768 * b + 32768) >> 16) + 128);
      out[at + chroma] = Math.min(255, ((32768 * r - 27439 * g - 5329 * b + 32768) >> 16) + 128);
    }
  }
  return out;
}
