import { AppError } from '../base/app-error';
import { within } from '../base/deadline';
import type { RecordingSinks } from './recording';
import { recordingFormat } from './recording-format';
import { SYSTEM_WAIT_MS } from './system-wait';

/** The compressed side of a take, in chunks that are kept as they come. */
export interface CompressedRecording {
  /** What the browser really records. */
  readonly mimeType: string;
  /**
   * Ends the recording; resolves with all bytes when every chunk has been handed over, or, where the browser never says
   * that it has stopped, with the chunks that came; once. May be called after the tracks ended.
   */
  finish(): Promise<ArrayBuffer>;
  /** Ends it without waiting; no chunk is handed over any more. */
  discard(): void;
}

interface CompressedSinks extends Pick<RecordingSinks, 'onChunk'> {
  onError(error: AppError): void;
}

/** A crash costs at most this much. The browser takes it as a hint: chunks may be longer. */
const CHUNK_MS = 1_000;
/** Speech in Opus is transparent from about here; a minute takes 360 kB. */
const BITS_PER_SECOND = 48_000;

/**
 * Begins to record; resolves when the browser has begun. Rejects with `recording-unsupported`, also when it never begins,
 * or `cancelled`.
 */
export async function recordCompressed(
  stream: MediaStream,
  sinks: CompressedSinks,
  signal: AbortSignal,
): Promise<CompressedRecording> {
  const recorder = createMediaRecorder(stream);
  const chunks: ArrayBuffer[] = [];
  let discarded = false;
  let handedOver = Promise.resolve();

  // Blobs are read one after the other, so that chunks stay in order and the last one is waited for.
  recorder.ondataavailable = ({ data }) => {
    handedOver = handedOver.then(async () => {
      const bytes = await data.arrayBuffer();
      if (discarded || bytes.byteLength === 0) return;
      chunks.push(bytes);
      sinks.onChunk(bytes, chunks.length - 1, recorder.mimeType);
    });
  };
  recorder.onerror = (event) => sinks.onError(new AppError('microphone-lost', { cause: event }));
  const stopped = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
  });

  function discard(): void {
    discarded = true;
    if (recorder.state !== 'inactive') recorder.stop();
  }

  try {
    await within('The start of MediaRecorder', begun(recorder), SYSTEM_WAIT_MS, signal);
  } catch (thrown) {
    discard();
    throw thrown instanceof AppError ? thrown : new AppError('recording-unsupported', { cause: thrown });
  }
  return {
    mimeType: recorder.mimeType,
    async finish() {
      if (recorder.state !== 'inactive') recorder.stop();
      const whole = stopped.then(() => handedOver);
      // Late, it is the chunks so far, nearly all of the take.
      await within('The end of MediaRecorder', whole, SYSTEM_WAIT_MS).catch(discard);
      return new Blob(chunks.splice(0)).arrayBuffer(); // whoever holds the recorder would hold the sound twice
    },
    discard,
  };
}

function createMediaRecorder(stream: MediaStream): MediaRecorder {
  if (!('MediaRecorder' in globalThis)) throw new AppError('recording-unsupported');
  const mimeType = recordingFormat((type) => MediaRecorder.isTypeSupported(type), navigator.userAgent);
  try {
    return new MediaRecorder(stream, {
      audioBitsPerSecond: BITS_PER_SECOND,
      ...(mimeType === null ? {} : { mimeType }),
    });
  } catch (thrown) {
    throw new AppError('recording-unsupported', { cause: thrown });
  }
}

function begun(recorder: MediaRecorder): Promise<void> {
  return new Promise((resolve, reject) => {
    recorder.onstart = () => resolve();
    try {
      recorder.start(CHUNK_MS);
    } catch (thrown) {
      reject(thrown);
    }
  });
}
