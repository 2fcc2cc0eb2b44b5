import WaveSurfer from 'wavesurfer.js';
import RegionsPlugin from 'wavesurfer.js/plugins/regions';
import { AppError } from '../../base/app-error';
import { createDisposalScope } from '../../base/disposal';
import { createPlayback, type Playback } from './playback';
import { openSound } from './recorded-sound';
import { addSliderSemantics } from './slider-semantics';
import { wavePeaks } from './wave-peaks';

export type { PlayerState } from './playback';

/** What is played and drawn: a stored recording and its level trace. */
export interface WaveformSource {
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
  readonly durationS: number;
  readonly levels: readonly number[];
}

/** A coloured stretch of the waveform, such as a hit, a pause or a filler. */
interface WaveformMark {
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
  /** Without it, a click on a mark seeks like any other. */
  onMarkClick?(id: string): void;
  /** `recording-unreadable`: the browser can't play it. */
  onFailure(error: AppError): void;
}

/** Plays one recording and shows where it is. */
export interface WaveformPlayer extends Playback {
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
  const sound = openSound(source, scope);
  const regions = RegionsPlugin.create();
  const surfer = scope.own(
    WaveSurfer.create({
      container: element,
      media: sound.media,
      peaks: [wavePeaks(source.levels)], // one array a channel: a flat one throws
      duration: source.durationS,
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
  const fail = (cause: unknown) => {
    if (!scope.disposed) options.onFailure(new AppError('recording-unreadable', { cause }));
  };
  surfer.on('error', fail);
  regions.on('region-clicked', (region, event) => {
    if (!options.onMarkClick) return;
    event.stopPropagation(); // the click means the mark, not the position under it
    options.onMarkClick(region.id);
  });
  const playback = createPlayback(surfer, { durationS: source.durationS, load: sound.load }, fail);
  scope.own(playback, () => playback.pause());
  addSliderSemantics(element, options.label, playback, scope);

  return {
    ...playback,
    mark(marks) {
      regions.clearRegions();
      for (const mark of marks) regions.addRegion(regionOf(mark, source.durationS));
    },
    recolour: (colours) => surfer.setOptions(surferColours(colours)),
    dispose: () => scope.dispose(),
  };
}

function regionOf({ id, startS, endS, colour, label }: WaveformMark, durationS: number) {
  return {
    id,
    start: startS,
    end: Math.min(durationS, endS),
    color: colour,
    drag: false,
    resize: false,
    ...(label === undefined ? {} : { content: label }),
  };
}

function surferColours(colours: WaveformColours) {
  return { waveColor: colours.wave, progressColor: colours.played, cursorColor: colours.cursor };
}
