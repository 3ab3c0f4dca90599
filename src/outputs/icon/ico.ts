const HEADER = 6;
const ENTRY = 16;

/**
 * A PNG of at most 256 pixels as an ICO file, which browsers and programs ask for at `/favicon.ico` unasked. Since Windows
 * Vista an ICO may hold PNG files as they are (https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10)).
 */
export function icoFile(png: Uint8Array, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + ENTRY + png.byteLength);
  const view = new DataView(bytes.buffer);
  view.setUint16(2, 1, true); // an icon, not a cursor
  view.setUint16(4, 1, true); // one picture
  view.setUint8(6, size % 256); // 0 means 256
  view.setUint8(7, size % 256);
  view.setUint16(10, 1, true); // colour planes
  view.setUint16(12, 32, true); // bits a pixel
  view.setUint32(14, png.byteLength, true);
  view.setUint32(18, HEADER + ENTRY, true);
  bytes.set(png, HEADER + ENTRY);
  return bytes;
}
