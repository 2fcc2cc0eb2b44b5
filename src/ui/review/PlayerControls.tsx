import { Button, NativeSelect } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Attempt } from '../../history/attempt';
import type { PlayerState, WaveformPlayer } from '../../review/player/waveform';
import { clockTime } from '../../words/clock-time';
import { downloadName } from '../../words/download-name';
import { saveFile } from '../save-file';
import { useNotices } from '../services-context';
import styles from './PlayerControls.module.css';

const SPEEDS = [0.75, 1, 1.25, 1.5, 2] as const;
const STILL: PlayerState = { playing: false, rate: 1 };

export interface Sound {
  readonly bytes: ArrayBuffer;
  readonly mimeType: string;
}

/** Play, position, speed, and the recording as a file. */
export function PlayerControls(props: {
  readonly attempt: Attempt;
  readonly takeIndex: number;
  readonly durationS: number;
  readonly sound: Sound | null;
  readonly player: WaveformPlayer | null;
}) {
  const { attempt, takeIndex, durationS, sound, player } = props;
  const notices = useNotices();
  const { playing, rate } = useSyncExternalStore(
    (onChange) => player?.onState(onChange) ?? (() => {}),
    () => player?.state() ?? STILL,
  );
  const second = useSyncExternalStore(
    (onChange) => player?.onTime(onChange) ?? (() => {}),
    () => Math.floor(player?.timeS() ?? 0),
  );

  async function download({ bytes, mimeType }: Sound) {
    const { question, createdAt } = attempt;
    const { repairDuration } = await import('../../review/player/repair-duration');
    const repaired = await repairDuration(bytes, mimeType, durationS);
    saveFile(
      new Blob([repaired], { type: mimeType }),
      downloadName({ question, createdAt, take: takeIndex, mimeType }),
    );
  }

  return (
    <div className={styles.controls}>
      <Button className={styles.play ?? ''} disabled={!player} onClick={() => player?.toggle()}>
        {playing ? 'Pause' : 'Play'}
      </Button>
      <p className="figures">
        {clockTime(second)} <span className="quiet">of {clockTime(durationS)}</span>
      </p>
      <NativeSelect
        aria-label="Speed"
        className={styles.speed ?? ''}
        value={String(rate)}
        onChange={(event) => player?.setRate(Number(event.currentTarget.value))}
        data={SPEEDS.map((speed) => ({ value: String(speed), label: `${speed} ×` }))}
      />
      <Button
        variant="subtle"
        disabled={!sound}
        onClick={() => sound && void notices.run(() => download(sound))}
      >
        Download
      </Button>
    </div>
  );
}
