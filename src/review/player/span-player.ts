import { AppError } from '../../base/app-error';
import { repairDuration } from './repair-duration';

/** A stretch of one stored recording. */
export interface SoundSpan {
  readonly takeId: string;
  readonly startS: number;
  readonly endS: number;
}

/** A stored recording, as its take knows it. */
export interface TakeSound {
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
  readonly durationS: number;
}

/** Plays short stretches of many recordings, one at a time. */
export interface SpanPlayer {
  /** What is heard now, or null. */
  playing(): SoundSpan | null;
  onChange(listener: () => void): () => void;
  /**
   * Plays stretches one after the other, or stops when one of these very objects plays. Resolves when the last was heard
   * or something else came between. Rejects as `load` does, or with `recording-unreadable`.
   */
  toggle(...spans: readonly SoundSpan[]): Promise<void>;
  dispose(): void;
}

/** A little of what surrounds the words, because word times are off by some tenths of a second. */
const BEFORE_S = 0.4;
const AFTER_S = 0.6;

export function createSpanPlayer(load: (takeId: string) => Promise<TakeSound>): SpanPlayer {
  const media = new Audio();
  const addresses = new Map<string, string>();
  const listeners = new Set<() => void>();
  let playing: SoundSpan | null = null;
  /** The stretch that the element was sent to: until then its events still speak of the one before. */
  let sought: SoundSpan | null = null;
  /** Told once how the stretch that plays came to its end. */
  let onOver: (how: 'heard' | 'cut off') => void = () => {};
  let disposed = false;

  function show(next: SoundSpan | null, how: 'heard' | 'cut off' = 'cut off'): void {
    if (playing === next) return;
    playing = next;
    for (const listener of listeners) listener();
    const tell = onOver;
    onOver = () => {};
    tell(how);
  }

  function stop(): void {
    media.pause();
    show(null);
  }

  function end(): void {
    if (playing === null || playing !== sought) return;
    media.pause();
    show(null, 'heard');
  }

  async function addressOf(takeId: string): Promise<string> {
    const known = addresses.get(takeId);
    if (known !== undefined) return known;
    const { bytes, mimeType, durationS } = await load(takeId);
    const whole = await repairDuration(bytes, mimeType, durationS); // without its duration it can't be played from the middle
    const address = URL.createObjectURL(new Blob([whole], { type: mimeType }));
    if (disposed) URL.revokeObjectURL(address);
    else addresses.set(takeId, address);
    return address;
  }

  async function play(span: SoundSpan): Promise<'heard' | 'cut off'> {
    show(span);
    const over = new Promise<'heard' | 'cut off'>((resolve) => {
      onOver = resolve;
    });
    const address = await addressOf(span.takeId);
    if (playing !== span || disposed) return 'cut off'; // another one was chosen meanwhile
    if (media.src !== address) media.src = address;
    media.currentTime = Math.max(0, span.startS - BEFORE_S);
    sought = span;
    await media.play();
    return over;
  }

  media.ontimeupdate = () => {
    if (playing && media.currentTime >= playing.endS + AFTER_S) end();
  };
  media.onended = end;

  return {
    playing: () => playing,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async toggle(...spans) {
      if (playing && spans.includes(playing)) return stop();
      media.pause();
      try {
        for (const span of spans) {
          if ((await play(span)) === 'cut off') return;
        }
      } catch (thrown) {
        if (thrown instanceof DOMException && thrown.name === 'AbortError') return; // another stretch came between
        stop();
        throw thrown instanceof AppError ? thrown : new AppError('recording-unreadable', { cause: thrown });
      }
    },
    dispose() {
      disposed = true;
      stop();
      media.removeAttribute('src');
      media.load(); // lets go of the sound
      for (const address of addresses.values()) URL.revokeObjectURL(address);
      addresses.clear();
    },
  };
}
