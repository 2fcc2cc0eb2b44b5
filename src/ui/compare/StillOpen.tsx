import type { Attempt } from '../../history/attempt';
import type { ComparedTerm } from '../../review/compare-attempts';
import { listOf } from '../../words/lists';
import { AnswerSentence, ReadingTrouble } from '../review/AnswerSentence';
import { useBySentence } from '../review/use-by-sentence';
import { useReadAloud } from '../review/use-read-aloud';
import { TermSection } from './TermSection';

/** Terms that neither answer covers, with what the model answer says about them. */
export function StillOpen(props: { readonly attempt: Attempt; readonly terms: readonly ComparedTerm[] }) {
  const { attempt, terms } = props;
  const reading = useReadAloud();
  const bySentence = useBySentence(attempt, terms);
  if (terms.length === 0) return null;
  return (
    <TermSection
      title="In neither answer"
      symbol="○"
      count={terms.length}
      note={<ReadingTrouble reading={reading} />}
    >
      {bySentence.map(([first, ...others]) => (
        <li key={first.termId}>
          <p>
            <strong>{listOf([first, ...others].map(({ term }) => term))}</strong>
          </p>
          <AnswerSentence attempt={attempt} term={first.term} reading={reading} />
        </li>
      ))}
    </TermSection>
  );
}
