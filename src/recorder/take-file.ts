import { SAMPLE_RATE_HZ } from '../base/sample-rate';
import { pcm16, wavHeader } from '../base/wav';
import type { RecordingSinks } from './recording';
import { FIRST_CHUNK_S } from './system-wait';

/**
 * The file that a take leaves, in chunks: the browser's compressed recording, or its PCM as a WAV (2 MB a minute) where that
 * recording gives nothing. WebKitGTK promises MP4 and then delivers no byte when its AAC encoder does not fit.
 */
export interface TakeFile {
  addCompressed(bytes: ArrayBuffer, index: number, mimeType: string): void;
  addSamples(samples: Float32Array): void;
  /** The WAV, once, if it came to that; else null, and the compressed recording is the file. */
  finish(): { readonly bytes: ArrayBuffer; readonly mimeType: string } | null;
}

const WAV_TYPE = 'audio/wav';

/** `compressed` is false where the browser could not even begin. */
export function createTakeFile(onChunk: RecordingSinks['onChunk'], compressed: boolean): TakeFile {
  let waiting: Float32Array[] = [];
  let waitingSamples = 0;
  let wav = compressed ? null : createWav(onChunk);
  let compressedCame = false;

  function change(): void {
    wav = createWav(onChunk);
    for (const samples of waiting) wav.add(samples);
    waiting = [];
  }

  return {
    addCompressed(bytes, index, mimeType) {
      if (wav) return; // too late: the chunks of the WAV are stored already
      compressedCame = true;
      waiting = [];
      onChunk(bytes, index, mimeType);
    },
    addSamples(samples) {
      if (wav) return wav.add(samples);
      if (compressedCame) return;
      waiting.push(samples.slice()); // the receiver may transfer its own to a worker
      waitingSamples += samples.length;
      if (waitingSamples >= FIRST_CHUNK_S * SAMPLE_RATE_HZ) change();
    },
    finish() {
      if (!wav && !compressedCame && waiting.length > 0) change();
      return wav ? { bytes: wav.finish(), mimeType: WAV_TYPE } : null;
    },
  };
}

/** Chunk 0 is the header, put again with each second that follows, so that the stored file is whole at every moment. */
function createWav(onChunk: RecordingSinks['onChunk']) {
  const chunks: ArrayBuffer[] = [];
  let second: Float32Array[] = [];
  let inSecond = 0;
  let written = 0;

  function put(): void {
    for (const samples of second) written += samples.length;
    const chunk = new Uint8Array(inSecond * 2);
    let offset = 0;
    for (const samples of second) {
      chunk.set(new Uint8Array(pcm16(samples)), offset);
      offset += samples.length * 2;
    }
    second = [];
    inSecond = 0;
    chunks.push(chunk.buffer);
    onChunk(chunk.buffer, chunks.length, WAV_TYPE);
    onChunk(wavHeader(written, SAMPLE_RATE_HZ), 0, WAV_TYPE);
  }

  return {
    add(samples: Float32Array): void {
      second.push(samples.slice());
      inSecond += samples.length;
      if (inSecond >= SAMPLE_RATE_HZ) put();
    },
    finish(): ArrayBuffer {
      if (inSecond > 0) put();
      const header = new Uint8Array(wavHeader(written, SAMPLE_RATE_HZ));
      const whole = new Uint8Array(header.length + written * 2);
      whole.set(header);
      let offset = header.length;
      // Each chunk is let go of as it is taken: half an hour is 57 MB, and whoever holds the recorder would hold it twice.
      for (const chunk of takenFrom(chunks)) {
        whole.set(new Uint8Array(chunk), offset);
        offset += chunk.byteLength;
      }
      return whole.buffer;
    },
  };
}

/** All of them in order; none stays in the list. */
function* takenFrom<T>(list: T[]): Generator<T> {
  for (let first = list.shift(); first !== undefined; first = list.shift()) yield first;
}
