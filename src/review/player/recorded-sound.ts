import type { DisposalScope } from '../../base/disposal';
import { repairDuration } from './repair-duration';

/** A stored recording in an audio element. */
export interface RecordedSound {
  readonly media: HTMLAudioElement;
  /** Gives the element its source. Resolves when it has it, or when the scope was left before. */
  load(): Promise<void>;
}

/** Makes a recording playable: with the exact MIME type, without which Safari stays silent, and with its real duration. */
export function openSound(
  recording: { readonly bytes: ArrayBuffer; readonly mimeType: string; readonly durationS: number },
  scope: DisposalScope,
): RecordedSound {
  const media = scope.own(new Audio(), silence);
  media.preload = 'auto';

  async function load(): Promise<void> {
    const { bytes, mimeType, durationS } = recording;
    const repaired = await repairDuration(bytes, mimeType, durationS);
    if (scope.disposed) return;
    const url = URL.createObjectURL(new Blob([repaired], { type: mimeType }));
    media.src = scope.own(url, () => URL.revokeObjectURL(url));
  }

  return { media, load };
}

function silence(media: HTMLAudioElement): void {
  media.pause();
  media.removeAttribute('src');
  media.load(); // lets go of the blob
}
