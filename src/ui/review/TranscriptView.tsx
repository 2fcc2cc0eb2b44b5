import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Attempt, AttemptTake } from '../../history/attempt';
import type { MarkedFiller } from '../../review/filler-map';
import type { HitSpan } from '../../review/hit-spans';
import type { MarkedPause } from '../../review/pause-map';
import type { WaveformPlayer } from '../../review/player/waveform';
import { wordsOf } from '../../transcription/transcript';
import { TranscriptEditor } from './TranscriptEditor';
import styles from './TranscriptView.module.css';
import { TranscriptWords } from './TranscriptWords';

/** What was heard in one take, with its hits marked; it can be put right by hand. */
export function TranscriptView(props: {
  readonly attempt: Attempt;
  readonly takeIndex: number;
  readonly take: AttemptTake;
  readonly spans: readonly HitSpan[];
  readonly pauses: readonly MarkedPause[];
  readonly fillers: readonly MarkedFiller[];
  readonly selected: string | null;
  readonly player: WaveformPlayer | null;
  readonly onSelect: (termId: string) => void;
  readonly onRevised: (attempt: Attempt) => void;
}) {
  const { attempt, takeIndex, take, spans, pauses, fillers, selected, player, onSelect, onRevised } = props;
  const [editing, setEditing] = useState(false);
  const words = useMemo(() => (take.transcript ? wordsOf(take.transcript) : []), [take.transcript]);
  return (
    <section className={styles.transcript} aria-labelledby="transcript">
      <div className={styles.head}>
        <h2 id="transcript">Transcript</h2>
        {!editing && take.transcript && (
          <Button variant="subtle" onClick={() => setEditing(true)}>
            Edit
          </Button>
        )}
      </div>
      {editing ? (
        <TranscriptEditor
          attempt={attempt}
          takeIndex={takeIndex}
          words={words}
          onDone={(revised) => {
            setEditing(false);
            if (revised) onRevised(revised);
          }}
        />
      ) : words.length === 0 ? (
        <p className="quiet">There is no text for this recording.</p>
      ) : (
        <TranscriptWords
          words={words}
          spans={spans}
          pauses={pauses}
          fillers={fillers}
          selected={selected}
          player={player}
          onSelect={onSelect}
        />
      )}
    </section>
  );
}
