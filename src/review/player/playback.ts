import type WaveSurfer from 'wavesurfer.js';

export interface PlayerState {
  readonly playing: boolean;
  /** 1 is as spoken; the pitch stays. */
  readonly rate: number;
}

/** Plays one recording. Every intent may be called at once; playing waits until the sound is there. */
export interface Playback {
  readonly durationS: number;
  timeS(): number;
  /** The same object until something changes, as `useSyncExternalStore` wants it. */
  state(): PlayerState;
  onState(listener: () => void): () => void;
  /** Called on every frame while playing, and on seeking. */
  onTime(listener: (timeS: number) => void): () => void;
  play(): void;
  /** Also takes back a `play` that still waits for the sound. */
  pause(): void;
  toggle(): void;
  seek(timeS: number): void;
  /** Plays a stretch and stops at its end. */
  playSpan(span: { readonly startS: number; readonly endS: number }): void;
  setRate(rate: number): void;
}

/** `load` brings the sound; `fail` hears why it can't be played. */
export function createPlayback(
  surfer: WaveSurfer,
  recording: { readonly durationS: number; readonly load: () => Promise<void> },
  fail: (cause: unknown) => void,
): Playback {
  const { durationS } = recording;
  const within = (timeS: number) => Math.max(0, Math.min(durationS, timeS));
  const stateListeners = new Set<() => void>();
  const timeListeners = new Set<(timeS: number) => void>();
  let state: PlayerState = { playing: false, rate: 1 };
  let isReady = false;
  let soughtS: number | null = null;
  let turn = 0;

  const change = (part: Partial<PlayerState>) => {
    state = { ...state, ...part };
    for (const listener of stateListeners) listener();
  };
  const tellTime = (timeS: number) => {
    for (const listener of timeListeners) listener(timeS);
  };
  surfer.on('play', () => change({ playing: true }));
  surfer.on('pause', () => change({ playing: false }));
  surfer.on('finish', () => change({ playing: false }));
  surfer.on('timeupdate', tellTime);

  // Until its own load has ended, wavesurfer forgets where it was sent, and takes away a source that the element has.
  const drawn = new Promise((resolve) => surfer.once('ready', resolve));
  const ready = drawn.then(recording.load).then(() => {
    isReady = true;
    if (soughtS !== null) surfer.setTime(soughtS);
    soughtS = null;
  }, fail);

  async function start(startS?: number, endS?: number): Promise<void> {
    turn += 1;
    const mine = turn;
    await ready;
    if (isReady && mine === turn) await surfer.play(startS, endS).catch(fail);
  }

  function pause(): void {
    turn += 1;
    surfer.pause();
  }

  return {
    durationS,
    timeS: () => soughtS ?? within(surfer.getCurrentTime()),
    state: () => state,
    onState: (listener) => subscribed(stateListeners, listener),
    onTime: (listener) => subscribed(timeListeners, listener),
    play: () => void start(),
    pause,
    toggle: () => (state.playing ? pause() : void start()),
    seek(timeS) {
      const target = within(timeS);
      if (isReady) surfer.setTime(target);
      else {
        soughtS = target;
        tellTime(target);
      }
    },
    playSpan: ({ startS, endS }) => void start(within(startS), within(endS)),
    setRate(rate) {
      surfer.setPlaybackRate(rate, true);
      change({ rate });
    },
  };
}

function subscribed<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
