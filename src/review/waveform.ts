import WaveSurfer from 'wavesurfer.js';
import RegionsPlugin from 'wavesurfer.js/plugins/regions';
import { AppError } from '../base/app-error';
import { createDisposalScope } from '../base/disposal';
import { openSound } from './recorded-sound';
import { addSliderSemantics } from './slider-semantics';
import { wavePeaks } from './wave-peaks';

/** What is played and drawn: a stored recording and its level trace. */
export interface WaveformSource {
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
  readonly durationS: number;
  readonly levels: readonly number[];
}

/** A coloured stretch of the waveform, such as a hit, a pause or a filler. */
export interface WaveformMark {
  readonly id: string;
  readonly startS: number;
  readonly endS: number;
  /** CSS colour; half transparent, so that the wave stays visible. */
  readonly colour: string;
  /** Written at its top; leave it out where it is crowded. */
  readonly label?: string;
}

/** CSS colours: canvas takes no `var(--…)`, so they come resolved. */
export interface WaveformColours {
  readonly wave: string;
  readonly played: string;
  readonly cursor: string;
}

export interface WaveformOptions {
  /** Accessible name of the slider, such as "Position in the recording". */
  readonly label: string;
  readonly colours: WaveformColours;
  readonly heightPx?: number;
  onMarkClick?(id: string): void;
  /** `recording-unreadable`: the browser can't play it. */
  onFailure(error: AppError): void;
}

export interface PlayerState {
  readonly playing: boolean;
  /** 1 is as spoken; the pitch stays. */
  readonly rate: number;
}

/** Plays one recording and shows where it is. Every intent may be called at once; playing waits until the sound is there. */
export interface WaveformPlayer {
  readonly durationS: number;
  timeS(): number;
  /** The same object until something changes, as `useSyncExternalStore` wants it. */
  state(): PlayerState;
  onState(listener: () => void): () => void;
  /** Called on every frame while playing, and on seeking. */
  onTime(listener: (timeS: number) => void): () => void;
  play(): void;
  pause(): void;
  toggle(): void;
  seek(timeS: number): void;
  /** Plays a stretch and stops at its end. */
  playSpan(span: { readonly startS: number; readonly endS: number }): void;
  setRate(rate: number): void;
  /** Replaces all marks. */
  mark(marks: readonly WaveformMark[]): void;
  recolour(colours: WaveformColours): void;
  dispose(): void;
}

/**
 * Draws a recording into `element` and makes it playable. The wave comes from the level trace and is there at once; the
 * recording is never decoded for it. `dispose` leaves the element as it was.
 */
export function mountWaveform(
  element: HTMLElement,
  source: WaveformSource,
  options: WaveformOptions,
): WaveformPlayer {
  const scope = createDisposalScope();
  const { durationS } = source;
  const sound = openSound(source, scope);
  const regions = RegionsPlugin.create();
  const surfer = scope.own(
    WaveSurfer.create({
      container: element,
      media: sound.media,
      peaks: [wavePeaks(source.levels)],
      duration: durationS,
      height: options.heightPx ?? 72,
      barWidth: 2,
      barGap: 1,
      barRadius: 1,
      dragToSeek: true,
      plugins: [regions],
      ...surferColours(options.colours),
    }),
    (it) => it.destroy(),
  );

  let state: PlayerState = { playing: false, rate: 1 };
  const stateListeners = new Set<() => void>();
  const timeListeners = new Set<(timeS: number) => void>();
  const change = (part: Partial<PlayerState>) => {
    state = { ...state, ...part };
    for (const listener of stateListeners) listener();
  };
  const tellTime = (timeS: number) => {
    for (const listener of timeListeners) listener(timeS);
  };
  const fail = (cause: unknown) => {
    if (!scope.disposed) options.onFailure(new AppError('recording-unreadable', { cause }));
  };
  surfer.on('play', () => change({ playing: true }));
  surfer.on('pause', () => change({ playing: false }));
  surfer.on('finish', () => change({ playing: false }));
  surfer.on('timeupdate', tellTime);
  surfer.on('error', fail);
  regions.on('region-clicked', (region, event) => {
    if (!options.onMarkClick) return;
    event.stopPropagation(); // the click means the mark, not the position under it
    options.onMarkClick(region.id);
  });

  // Until its own load has ended, wavesurfer forgets where it was sent.
  let soughtS: number | null = null;
  let isReady = false;
  const drawn = new Promise((resolve) => surfer.once('ready', resolve));
  const ready = Promise.all([sound.loaded, drawn]).then(() => {
    if (scope.disposed) return;
    isReady = true;
    if (soughtS !== null) surfer.setTime(soughtS);
    soughtS = null;
  }, fail);
  const start = async (startS?: number, endS?: number) => {
    await ready;
    if (isReady && !scope.disposed) await surfer.play(startS, endS).catch(fail);
  };
  const seek = (timeS: number) => {
    const target = Math.max(0, Math.min(durationS, timeS));
    if (isReady) return surfer.setTime(target);
    soughtS = target;
    tellTime(target);
  };

  const player: WaveformPlayer = {
    durationS,
    timeS: () => soughtS ?? Math.min(durationS, surfer.getCurrentTime()),
    state: () => state,
    onState: (listener) => subscribed(stateListeners, listener),
    onTime: (listener) => subscribed(timeListeners, listener),
    play: () => void start(),
    pause: () => surfer.pause(),
    toggle: () => (state.playing ? surfer.pause() : void start()),
    seek,
    playSpan: ({ startS, endS }) => void start(Math.max(0, startS), Math.min(durationS, endS)),
    setRate(rate) {
      surfer.setPlaybackRate(rate, true);
      change({ rate });
    },
    mark(marks) {
      regions.clearRegions();
      for (const mark of marks) {
        regions.addRegion({
          id: mark.id,
          start: mark.startS,
          end: Math.min(durationS, mark.endS),
          color: mark.colour,
          drag: false,
          resize: false,
          ...(mark.label === undefined ? {} : { content: mark.label }),
        });
      }
    },
    recolour: (colours) => surfer.setOptions(surferColours(colours)),
    dispose: () => scope.dispose(),
  };
  addSliderSemantics(element, { label: options.label, durationS, player }, scope);
  return player;
}

function surferColours(colours: WaveformColours) {
  return { waveColor: colours.wave, progressColor: colours.played, cursorColor: colours.cursor };
}

function subscribed<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
