import { inflateSync } from 'fflate';
import { crc32 } from './crc32';

/** One file inside of a zip. */
interface ZipEntry {
  readonly path: string;
  readonly deflated: boolean;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly crc: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** Reads single files out of a zip of any size; no more than one of them is in memory. */
export interface ZipReader {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** The content of one file. Throws a RangeError when it is not what the zip says of it: its length and checksum are compared. */
  read(entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>>;
}

// Signatures and field offsets: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const FILE_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const FILE_BYTES = 30;
const LONGEST_COMMENT_BYTES = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** No record and no recording of hours is longer; a zip bomb is. */
const LONGEST_FILE_BYTES = 1 << 30;

/** Reads the list of files at the end of the zip. Throws a RangeError when it is cut off or no zip. */
export async function openZip(zip: Blob): Promise<ZipReader> {
  const { count, offset, length } = await endOf(zip);
  const view = await viewOf(zip, offset, length);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = entryAt(view, at);
    entries.set(entry.path, entry);
    at = next;
  }
  return { entries, read: (entry) => contentOf(zip, entry) };
}

async function endOf(zip: Blob): Promise<{ count: number; offset: number; length: number }> {
  const begin = Math.max(0, zip.size - END_BYTES - LONGEST_COMMENT_BYTES);
  const view = await viewOf(zip, begin, zip.size - begin);
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) {
      return {
        count: view.getUint16(at + 10, true),
        length: view.getUint32(at + 12, true),
        offset: view.getUint32(at + 16, true),
      };
    }
  }
  throw new RangeError('it has no list of files');
}

function entryAt(view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new RangeError('its list of files is damaged');
  const nameBytes = view.getUint16(at + 28, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, nameBytes);
  const method = view.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED) throw new RangeError(`it is packed by method ${method}`);
  const entry = {
    path: new TextDecoder().decode(name),
    deflated: method === DEFLATED,
    crc: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return {
    entry,
    next: at + ENTRY_BYTES + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

async function contentOf(zip: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  if (entry.bytes > LONGEST_FILE_BYTES) throw new RangeError(`${entry.path} is too long`);
  const header = await viewOf(zip, entry.offset, FILE_BYTES);
  if (header.getUint32(0, true) !== FILE_SIGNATURE)
    throw new RangeError(`${entry.path} is not where it should be`);
  const begin = entry.offset + FILE_BYTES + header.getUint16(26, true) + header.getUint16(28, true);
  const { buffer } = await viewOf(zip, begin, entry.packedBytes);
  const packed = new Uint8Array(buffer);
  const content = entry.deflated ? inflateSync(packed, { out: new Uint8Array(entry.bytes) }).slice() : packed;
  if (content.length !== entry.bytes || crc32(content) !== entry.crc)
    throw new RangeError(`the checksum of ${entry.path} is wrong`);
  return content;
}

async function viewOf(zip: Blob, begin: number, length: number): Promise<DataView<ArrayBuffer>> {
  const bytes = await zip.slice(begin, begin + length).arrayBuffer();
  if (bytes.byteLength !== length) throw new RangeError('it is cut off');
  return new DataView(bytes);
}
