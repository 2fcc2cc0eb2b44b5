import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js';

/** Files of a zip of any size; no more than one of them is in memory. */
export interface OpenZip {
  readonly entries: ReadonlyMap<string, FileEntry>;
  /** The content of one file. Rejects when it is not what the zip says of it: its length and checksum are compared. */
  read(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>>;
}

/** No record and no recording of hours is longer; a zip bomb is. */
const LONGEST_FILE_BYTES = 1 << 30;

/** On the page itself: a worker would come from text, which the policy of the page forbids, and a backup has its own progress. */
const HERE = { useWebWorkers: false };

/** Reads the list of files at the end of the zip, zip64 too. Rejects when it is cut off or no zip. */
export async function openZip(zip: Blob): Promise<OpenZip> {
  const entries = await new ZipReader(new BlobReader(zip), HERE).getEntries();
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  return { entries: new Map(files.map((file) => [file.filename, file])), read: contentOf };
}

async function contentOf(entry: FileEntry): Promise<Uint8Array<ArrayBuffer>> {
  const { filename, uncompressedSize } = entry;
  if (uncompressedSize > LONGEST_FILE_BYTES) throw new RangeError(`${filename} is too long`);
  const content = new Uint8Array(uncompressedSize);
  let filled = 0;
  const collector = new WritableStream<Uint8Array>({
    write(part) {
      content.set(part, filled); // throws a RangeError when there is more than the zip says
      filled += part.length;
    },
  });
  await entry.getData(collector, { ...HERE, checkSignature: true });
  if (filled !== content.length) throw new RangeError(`${filename} is cut off`);
  return content;
}
