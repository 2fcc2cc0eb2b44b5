import type { Attempt } from '../../history/attempt';
import type { ComparedTerm } from '../../review/compare-attempts';
import { AnswerSentence, ReadingTrouble } from '../review/AnswerSentence';
import { useReadAloud } from '../review/use-read-aloud';
import { TermSection } from './TermSection';

/** Terms that neither answer covers, each with what the model answer says about it. */
export function StillOpen(props: { readonly attempt: Attempt; readonly terms: readonly ComparedTerm[] }) {
  const { attempt, terms } = props;
  const reading = useReadAloud();
  if (terms.length === 0) return null;
  return (
    <TermSection
      title="In neither answer"
      symbol="○"
      count={terms.length}
      note={<ReadingTrouble reading={reading} />}
    >
      {terms.map(({ termId, term }) => (
        <li key={termId}>
          <p>
            <strong>{term}</strong>
          </p>
          <AnswerSentence attempt={attempt} term={term} reading={reading} />
        </li>
      ))}
    </TermSection>
  );
}
