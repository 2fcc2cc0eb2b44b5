import { sha256Of } from '../../src/base/sha256';
import type { WeightsFile } from '../../src/weights/weights-list';

/** How a host would list this content; whole unless told the size of its parts. */
export async function weightsFileOf(
  path: string,
  content: Uint8Array<ArrayBuffer>,
  partBytes: number | null = null,
): Promise<WeightsFile> {
  return { path, bytes: content.length, sha256: (await sha256Of(content)) ?? '', partBytes };
}
