import type { Attempt } from '../../history/attempt';
import type { ComparedTerm } from '../../review/compare-attempts';
import { quoted } from '../../words/quoted';
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
      {bySentence.map((ofSentence) => (
        <li key={ofSentence[0].termId}>
          {ofSentence.map(({ termId, term }) => (
            <p key={termId}>
              <strong>{ofSentence.length === 1 ? term : quoted(term)}</strong>
            </p>
          ))}
          <AnswerSentence attempt={attempt} term={ofSentence[0].term} reading={reading} />
        </li>
      ))}
    </TermSection>
  );
}
