/** Zip files: written without compression, so that any system opens them, and read with or without it. Layout: APPNOTE.TXT 6.3.10 of PKWARE. */

/** A text file in an archive. */
export interface ZipEntry {
  /** Its path, with slashes. */
  readonly name: string;
  readonly text: string;
}

/** Larger files are not read, in bytes: a topology file is never that large, and an archive may lie. */
const LARGEST = 64 * 1024 * 1024;
/** Names and texts are UTF-8. */
const UTF8_FLAG = 1 << 11;
const SIGNATURE = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** An archive of text files, uncompressed. `at` is the time that all of them carry, to the two seconds. */
export function writeZip(entries: readonly ZipEntry[], at: Date): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = entries.map(({ name, text }) => {
    const content = encoder.encode(text);
    return { name: encoder.encode(name), content, crc: crc32(content) };
  });
  const length = files.reduce((sum, file) => sum + 30 + 46 + 2 * file.name.length + file.content.length, 22);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  const write = (size: 2 | 4, value: number): void => {
    if (size === 2) view.setUint16(offset, value, true);
    else view.setUint32(offset, value, true);
    offset += size;
  };
  const put = (content: Uint8Array): void => {
    bytes.set(content, offset);
    offset += content.length;
  };
  /** What local and central headers share: from the version needed to the length of the extra field. */
  const describe = ({ name, content, crc }: (typeof files)[number]): void => {
    write(2, 20);
    write(2, UTF8_FLAG);
    write(2, 0);
    write(2, (at.getHours() << 11) | (at.getMinutes() << 5) | (at.getSeconds() >> 1));
    write(2, ((Math.max(1980, at.getFullYear()) - 1980) << 9) | ((at.getMonth() + 1) << 5) | at.getDate());
    write(4, crc);
    write(4, content.length);
    write(4, content.length);
    write(2, name.length);
    write(2, 0);
  };
  const starts = files.map((file) => {
    const start = offset;
    write(4, SIGNATURE.local);
    describe(file);
    put(file.name);
    put(file.content);
    return start;
  });
  const central = offset;
  for (const [index, file] of files.entries()) {
    write(4, SIGNATURE.central);
    write(2, 20);
    describe(file);
    // No comment, first disk, no attributes.
    write(2, 0);
    write(2, 0);
    write(2, 0);
    write(4, 0);
    write(4, starts[index] ?? 0);
    put(file.name);
  }
  const size = offset - central;
  write(4, SIGNATURE.end);
  write(4, 0);
  write(2, files.length);
  write(2, files.length);
  write(4, size);
  write(4, central);
  write(2, 0);
  return bytes;
}

/** The files of an archive whose names `wanted` takes, or null when it is none, is broken, or holds what cannot be read. Folders are left out. */
export async function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  wanted: (name: string) => boolean,
): Promise<readonly ZipEntry[] | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOf(view);
    if (end === null) return null;
    const decoder = new TextDecoder();
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
      if (view.getUint32(at, true) !== SIGNATURE.central) return null;
      const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
      const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      const [nameLength, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
      const local = view.getUint32(at + 42, true);
      const name = decoder.decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
      if (name.endsWith('/') || !wanted(name)) continue;
      if (size > LARGEST || view.getUint32(local, true) !== SIGNATURE.local) return null;
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const content = bytes.subarray(start, start + packed);
      const plain = method === 0 ? content : method === 8 ? await inflate(content, size) : null;
      if (plain?.length !== size || crc32(plain) !== crc) return null;
      entries.push({ name, text: decoder.decode(plain) });
    }
    return entries;
  } catch {
    // A number that points outside the archive.
    return null;
  }
}

/** Whether a file begins as an archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Where the record at the end begins: a comment of up to 65,535 bytes may follow it. */
function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at -= 1)
    if (view.getUint32(at, true) === SIGNATURE.end) return at;
  return null;
}

/** Unpacks at most `size` bytes. */
async function inflate(content: Uint8Array<ArrayBuffer>, size: number): Promise<Uint8Array | null> {
  const out = new Uint8Array(size);
  let at = 0;
  const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (at + part.value.length > size) {
      await reader.cancel();
      return null;
    }
    out.set(part.value, at);
    at += part.value.length;
  }
  return out.subarray(0, at);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
