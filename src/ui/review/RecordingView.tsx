import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type AppError, toAppError } from '../../base/app-error';
import type { Attempt, SpokenTake } from '../../history/attempt';
import type { MarkedFiller } from '../../review/filler-map';
import type { HitSpan } from '../../review/hit-spans';
import type { MarkedPause } from '../../review/pause-map';
import type { WaveformPlayer } from '../../review/player/waveform';
import { missingSoundSentence, recordingTrouble } from '../../words/sentences';
import { useServices } from '../services-context';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import { PlayerControls, type Sound } from './PlayerControls';
import styles from './RecordingView.module.css';
import { Stumbles } from './Stumbles';
import { markColours, stumbleColours, waveColours } from './wave-colours';

/** How much is heard around a pause or a filler, to tell what it came between. */
const AROUND_S = 1.5;

/** One take to hear and to see. The waveform is loaded when it is first needed. */
export function RecordingView(props: {
  readonly attempt: Attempt;
  readonly takeIndex: number;
  readonly take: SpokenTake;
  readonly fresh: Sound | null;
  readonly spans: readonly HitSpan[];
  readonly pauses: readonly MarkedPause[];
  readonly fillers: readonly MarkedFiller[];
  readonly selected: string | null;
  readonly player: WaveformPlayer | null;
  readonly onPlayer: (player: WaveformPlayer | null) => void;
  readonly onSelect: (termId: string) => void;
}) {
  const { attempt, takeIndex, take, fresh, spans, pauses, fillers, selected, player } = props;
  const { attempts } = useServices();
  const scheme = useComputedColorScheme();
  const wave = useRef<HTMLDivElement>(null);
  const [sound, setSound] = useState<Sound | null>(fresh);
  const [keptS, setKeptS] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<AppError | null>(null);
  const latest = useRef(props);
  latest.current = props;

  /** A mark is a term, a pause or a filler. */
  function press(id: string) {
    const now = latest.current;
    const stumble = [...now.pauses, ...now.fillers].find((one) => one.id === id);
    if (stumble) hear(stumble);
    else now.onSelect(id);
  }

  function hear({ startS, endS }: { readonly startS: number; readonly endS: number }) {
    latest.current.player?.playSpan({ startS: startS - AROUND_S, endS: endS + AROUND_S });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per take, which is the key of this component
  useEffect(() => {
    let left = false;
    let mounted: WaveformPlayer | null = null;
    async function mount() {
      const [{ mountWaveform }, found] = await Promise.all([
        import('../../review/player/waveform'),
        fresh ?? attempts.recording(take.takeId),
      ]);
      if (left || !wave.current) return;
      setSound(found);
      if ('keptS' in found) setKeptS(found.keptS);
      const { durationS, levels } = take;
      const source = { bytes: found.bytes, mimeType: found.mimeType, durationS, levels };
      mounted = mountWaveform(wave.current, source, {
        label: 'Position in the recording',
        colours: waveColours(wave.current),
        onMarkClick: (id) => press(id),
        onFailure: setTrouble,
      });
      latest.current.onPlayer(mounted);
    }
    mount().catch((thrown: unknown) => {
      if (!left) setTrouble(toAppError(thrown));
    });
    return () => {
      left = true;
      if (mounted) latest.current.onPlayer(null);
      mounted?.dispose();
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the page change with the scheme
  useEffect(() => {
    const element = wave.current;
    if (!player || !element) return;
    player.recolour(waveColours(element));
    const colourOf = markColours(element);
    const { pause, filler } = stumbleColours(element);
    const mark = (colour: string) => (one: MarkedPause | MarkedFiller) => ({
      id: one.id,
      startS: one.startS,
      endS: one.endS,
      colour,
    });
    const hitMarks = spans.map(({ termId, verdict, startS, endS }) => ({
      id: termId,
      startS,
      endS,
      colour: colourOf(verdict, termId === selected),
    }));
    // Hits on top: a word may begin inside the silence before it.
    player.mark([...pauses.map(mark(pause)), ...fillers.map(mark(filler)), ...hitMarks]);
  }, [player, spans, pauses, fillers, selected, scheme]);

  return (
    <section className={styles.recording} aria-labelledby="recording">
      <h2 id="recording">Recording</h2>
      {trouble && <ErrorTrouble error={trouble} sentence={recordingTrouble(trouble)} />}
      {keptS !== null && <p role="status">{missingSoundSentence(keptS, take.durationS)}</p>}
      <div className={styles.frame}>
        <div ref={wave} />
      </div>
      <PlayerControls
        attempt={attempt}
        takeIndex={takeIndex}
        durationS={take.durationS}
        sound={sound}
        player={player}
      />
      <Stumbles pauses={pauses} fillers={fillers} onHear={hear} />
    </section>
  );
}
