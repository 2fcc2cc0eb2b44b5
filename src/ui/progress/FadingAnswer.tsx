import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Question } from '../../bank/bank';
import type { KeyTerm } from '../../bank/key-term';
import { type CueLevel, firstLetters } from '../../practice/cues';
import { ModelAnswer } from '../question/ModelAnswer';
import answerStyles from '../question/ModelAnswer.module.css';
import styles from './FadingAnswer.module.css';

const LEVELS: readonly { readonly value: CueLevel; readonly label: string }[] = [
  { value: 'full', label: 'Full text' },
  { value: 'key-terms', label: 'Key terms' },
  { value: 'first-letters', label: 'First letters' },
  { value: 'nothing', label: 'Nothing' },
];

/** The model answer with as much of it as still helps at `level`. The user may choose another level while it is open. */
export function FadingAnswer(props: {
  readonly question: Question;
  readonly terms: readonly KeyTerm[];
  readonly level: CueLevel;
}) {
  const { question, terms, level } = props;
  const [chosen, choose] = useState<CueLevel | null>(null);
  const shown = chosen ?? level;
  return (
    <div className={styles.fading}>
      <NativeSelect
        label="How much of the model answer"
        className={styles.choice ?? ''}
        description={
          chosen === null && level !== 'full' ? 'Less, because you know this question.' : undefined
        }
        value={shown}
        data={[...LEVELS]}
        onChange={(event) =>
          choose(LEVELS.find(({ value }) => value === event.currentTarget.value)?.value ?? null)
        }
      />
      {shown === 'full' ? (
        <ModelAnswer question={question} />
      ) : (
        <section className={answerStyles.answer} aria-label="Model answer">
          <h2>Model answer</h2>
          <Cues level={shown} terms={terms} />
        </section>
      )}
    </div>
  );
}

function Cues({
  level,
  terms,
}: {
  readonly level: Exclude<CueLevel, 'full'>;
  readonly terms: readonly KeyTerm[];
}) {
  if (level === 'nothing')
    return <p>Nothing is shown. Answer from memory; the full text is there afterwards.</p>;
  return (
    <ul>
      {terms.map(({ id, term }) => (
        <li key={id}>{level === 'key-terms' ? term : firstLetters(term)}</li>
      ))}
    </ul>
  );
}
