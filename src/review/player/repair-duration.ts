import { fixWebmDuration } from '@fix-webm-duration/fix';

/**
 * MediaRecorder writes WebM without a duration, so players show "Infinity" and can't seek. Returns the recording with
 * `durationS` (the length of its PCM, which is the truth) written into its header. Other formats, files that already have a
 * duration and files whose sound the patch would change come back as they are. `bytes` stays untouched.
 */
export async function repairDuration(
  bytes: ArrayBuffer,
  mimeType: string,
  durationS: number,
): Promise<ArrayBuffer> {
  if (!/^(audio|video)\/webm\b/.test(mimeType)) return bytes;
  const blob = new Blob([bytes], { type: mimeType });
  const repaired = await fixWebmDuration(blob, durationS * 1_000, { logger: false });
  if (repaired === blob) return bytes;
  const patched = await repaired.arrayBuffer();
  return holdsTheSameSound(bytes, patched) ? patched : bytes;
}

/** Matroska's element ID of a Cluster, which holds sound (https://www.matroska.org/technical/elements.html). */
const CLUSTER = [0x1f, 0x43, 0xb6, 0x75] as const;

/**
 * The patch cut some files (https://github.com/yusitnikov/fix-webm-duration/issues/22): every cluster must be there, byte
 * for byte. Only the size in its header may differ, because MediaRecorder leaves it open and the patch fills it in.
 */
function holdsTheSameSound(original: ArrayBuffer, patched: ArrayBuffer): boolean {
  const before = clustersOf(new Uint8Array(original));
  const after = clustersOf(new Uint8Array(patched));
  return (
    before.length > 0 && before.length === after.length && before.every((it, n) => isEqual(it, after[n]))
  );
}

/** What follows each cluster header, up to the next. Sound that looks like a header is cut alike in both files. */
function clustersOf(file: Uint8Array): readonly Uint8Array[] {
  const starts: number[] = [];
  for (let n = file.indexOf(CLUSTER[0]); n >= 0; n = file.indexOf(CLUSTER[0], n + 1)) {
    if (CLUSTER.every((byte, k) => file[n + k] === byte)) starts.push(n);
  }
  return starts.map((start, n) => {
    const size = start + CLUSTER.length;
    return file.subarray(size + sizeLength(file[size] ?? 0), starts[n + 1]);
  });
}

/** EBML writes the length of a size as its leading zero bits (RFC 8794, section 4). */
function sizeLength(firstByte: number): number {
  return Math.clz32(firstByte) - 23;
}

function isEqual(a: Uint8Array, b: Uint8Array | undefined): boolean {
  if (a.length !== b?.length) return false;
  for (let n = 0; n < a.length; n++) if (a[n] !== b[n]) return false; // megabytes: ten times as fast as `every`
  return true;
}
