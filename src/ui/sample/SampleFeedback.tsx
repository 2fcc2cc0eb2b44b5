import { CloseButton } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { hitSpansOf } from '../../review/hit-spans';
import type { TermScore } from '../../scoring/score';
import { wordsOf } from '../../transcription/transcript';
import { quoted } from '../../words/quoted';
import { reasonSentence, VERDICT_WORDS } from '../../words/sentences';
import { FeedbackBand } from '../review/FeedbackBand';
import { NextTime } from '../review/NextTime';
import { ReviewColumns } from '../review/ReviewColumns';
import { TermLists } from '../review/TermLists';
import { TranscriptWords } from '../review/TranscriptWords';
import { useLacks } from '../review/use-lacks';
import { usePageKeys } from '../shell/use-page-keys';
import styles from './SampleFeedback.module.css';

/** The feedback on a sample: all that can be read of it, and nothing that changes it. */
export function SampleFeedback({ attempt }: { readonly attempt: Attempt }) {
  const { score, takes } = attempt;
  const [selected, select] = useState<string | null>(null);
  const words = useMemo(
    () => takes.flatMap(({ transcript }) => (transcript ? wordsOf(transcript) : [])),
    [takes],
  );
  const spans = useMemo(() => hitSpansOf(attempt), [attempt]);
  const lacks = useLacks(attempt);
  const choose = (termId: string) => select(termId === selected ? null : termId);
  return (
    <ReviewColumns
      said={
        <section className={styles.said} aria-labelledby="sample-said">
          <h2 id="sample-said">What was typed</h2>
          <TranscriptWords
            words={words}
            spans={spans}
            pauses={[]}
            fillers={[]}
            selected={selected}
            player={null}
            onSelect={choose}
            onDoubt={() => {}}
          />
        </section>
      }
    >
      <section className={`card ${styles.feedback}`} aria-labelledby="sample-feedback">
        <h2 id="sample-feedback">Feedback</h2>
        <FeedbackBand attempt={attempt} selected={selected} aimedAt={null} fresh={false} />
        <NextTime attempt={attempt} lacks={lacks} hesitations={[]} onSay={null} />
        {score && (
          <TermLists
            score={score}
            hesitations={[]}
            selected={selected}
            onSelect={choose}
            why={(term, onClose) => <Why key={term.id} term={term} onClose={onClose} />}
          />
        )}
      </section>
    </ReviewColumns>
  );
}

function Why({ term, onClose }: { readonly term: TermScore; readonly onClose: () => void }) {
  const { verdict, evidence } = term;
  usePageKeys({ Escape: onClose });
  return (
    <div className={styles.why}>
      <p>
        <strong>{term.term}</strong> {VERDICT_WORDS[verdict].meaning}{' '}
        {evidence && `${quoted(evidence.quote)} · ${reasonSentence(evidence.reason)}`}
      </p>
      <CloseButton size={44} aria-label="Close the explanation" onClick={onClose} />
    </div>
  );
}
