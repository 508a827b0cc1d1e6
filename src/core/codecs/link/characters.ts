/** How the bits of a link are written: base64url, six bits a character, which every chat, mail and address bar leaves alone. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const BITS = 6;

const VALUES: ReadonlyMap<string, number> = new Map([...ALPHABET].map((character, value) => [character, value]));

/** The characters of bits given as zeros and ones; the last character is filled up with zeros. */
export function writeCharacters(bits: readonly number[]): string {
  let text = '';
  for (let i = 0; i < bits.length; i += BITS) {
    let value = 0;
    for (let k = 0; k < BITS; k += 1) value = value * 2 + (bits[i + k] ?? 0);
    text += ALPHABET.charAt(value);
  }
  return text;
}

/** The bits of characters, or null when one of them is none of the alphabet. */
export function readCharacters(text: string): Uint8Array | null {
  const bits = new Uint8Array(text.length * BITS);
  for (let i = 0; i < text.length; i += 1) {
    const value = VALUES.get(text.charAt(i));
    if (value === undefined) return null;
    for (let k = 0; k < BITS; k += 1) bits[i * BITS + k] = (value >> (BITS - 1 - k)) & 1;
  }
  return bits;
}
