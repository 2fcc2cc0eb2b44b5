import { Button, Tabs } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Attempt, AttemptTake } from '../../history/attempt';
import type { MarkedFiller } from '../../review/filler-map';
import type { HitSpan } from '../../review/hit-spans';
import type { MarkedPause } from '../../review/pause-map';
import type { WaveformPlayer } from '../../review/player/waveform';
import type { WordSpan } from '../../scoring/score';
import { wordsOf } from '../../transcription/transcript';
import { MarkedAnswer } from '../question/AnswerText';
import { ModelAnswerText } from '../question/ModelAnswer';
import { useQuestionOf } from '../use-question-of';
import { TranscriptEditor } from './TranscriptEditor';
import styles from './TranscriptView.module.css';
import { TranscriptWords } from './TranscriptWords';
import { useMarkedTerms } from './use-marked-terms';

/** What was heard or typed in one take, with its hits marked; it can be put right by hand. Behind it the model answer with the same marks. */
export function TranscriptView(props: {
  readonly attempt: Attempt;
  readonly take: AttemptTake;
  readonly spans: readonly HitSpan[];
  readonly pauses: readonly MarkedPause[];
  readonly fillers: readonly MarkedFiller[];
  /** The words of the part that is looked at in how it was told. */
  readonly told: WordSpan | null;
  readonly selected: string | null;
  readonly player: WaveformPlayer | null;
  readonly onSelect: (termId: string) => void;
}) {
  const { attempt, take, spans, pauses, fillers, told, selected, player, onSelect } = props;
  /** The word that is to be put right first, or all of them. */
  const [editing, setEditing] = useState<number | 'all' | null>(null);
  const words = useMemo(() => (take.transcript ? wordsOf(take.transcript) : []), [take.transcript]);
  const typed = take.kind === 'typed';
  const question = useQuestionOf(attempt);
  const terms = useMarkedTerms(question, attempt);
  const said =
    editing !== null ? (
      <TranscriptEditor
        attemptId={attempt.id}
        takeId={take.takeId}
        typed={typed}
        words={words}
        first={editing === 'all' ? null : editing}
        onDone={() => setEditing(null)}
      />
    ) : words.length === 0 ? (
      <p className="quiet">There is no text for this recording.</p>
    ) : (
      <TranscriptWords
        words={words}
        spans={spans}
        pauses={pauses}
        fillers={fillers}
        told={told}
        selected={selected}
        player={player}
        onSelect={onSelect}
        onDoubt={setEditing}
      />
    );
  return (
    <section className={styles.transcript} aria-labelledby="transcript">
      <div className={styles.head}>
        <h2 id="transcript">{typed ? 'What you typed' : 'Transcript'}</h2>
        {editing === null && take.transcript && (
          <Button variant="subtle" onClick={() => setEditing('all')}>
            Edit
          </Button>
        )}
      </div>
      {question && question.answer.length > 0 ? (
        <Tabs defaultValue="said" keepMounted={false}>
          <Tabs.List aria-label="What you said, and what the bank says">
            <Tabs.Tab value="said">{typed ? 'You wrote' : 'You said'}</Tabs.Tab>
            <Tabs.Tab value="model">Model answer</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="said" className={styles.panel ?? ''}>
            {said}
          </Tabs.Panel>
          <Tabs.Panel value="model" className={`${styles.panel} ${styles.model}`}>
            <MarkedAnswer terms={terms} chosen={selected}>
              <ModelAnswerText question={question} />
            </MarkedAnswer>
          </Tabs.Panel>
        </Tabs>
      ) : (
        said
      )}
    </section>
  );
}
