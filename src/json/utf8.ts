const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes, or the index of the first byte that is none. A byte order mark is kept. */
export function decodeUtf8(bytes: Uint8Array): string | { invalidAt: number } {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    const invalidAt = findInvalidByte(bytes);
    if (invalidAt === -1) throw error;
    return { invalidAt };
  }
}

/** The index of the first byte of the first ill-formed sequence, or -1. */
export function findInvalidByte(bytes: Uint8Array): number {
  let i = 0;
  while (i < bytes.length) {
    const lead = bytes[i] as number;
    const length = lead < 0x80 ? 1 : sequenceLength(lead, bytes[i + 1]);
    if (length === 0) return i;
    for (let k = 2; k < length; k++) {
      if (!isContinuation(bytes[i + k])) return i;
    }
    i += length;
  }
  return -1;
}

/** The length that the first two bytes announce, or 0 when they can't start a character. */
function sequenceLength(lead: number, second: number | undefined): number {
  if (!isContinuation(second)) return 0;
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  // Overlong forms, surrogates and code points beyond U+10FFFF show in the second byte.
  if (lead === 0xe0) return second >= 0xa0 ? 3 : 0;
  if (lead === 0xed) return second <= 0x9f ? 3 : 0;
  if (lead >= 0xe1 && lead <= 0xef) return 3;
  if (lead === 0xf0) return second >= 0x90 ? 4 : 0;
  if (lead === 0xf4) return second <= 0x8f ? 4 : 0;
  return lead >= 0xf1 && lead <= 0xf3 ? 4 : 0;
}

function isContinuation(byte: number | undefined): byte is number {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

/** By what it is, not by its class: bytes may come from another realm. */
export function isBytes(input: unknown): input is Uint8Array {
  return ArrayBuffer.isView(input) && Object.prototype.toString.call(input) === "[object Uint8Array]";
}
