import { useStore } from 'zustand';
import type { Interview } from '../../interview/run';
import { errorSentence } from '../../words/sentences';
import { Trouble } from '../shell/Trouble';

/** Why a take ended that nobody stopped. Stays beside its feedback. */
export function EndedBy({ meter }: Pick<Interview, 'meter'>) {
  const error = useStore(meter, ({ endedBy }) => endedBy);
  return (
    error && (
      <Trouble>
        <p>{errorSentence(error)}</p>
      </Trouble>
    )
  );
}
