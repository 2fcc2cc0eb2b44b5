import { useStore } from 'zustand';
import type { Interview } from '../../interview/run';
import { ErrorTrouble } from '../shell/ErrorTrouble';

/** Why a take ended that nobody stopped. Stays beside its feedback. */
export function EndedBy({ meter }: Pick<Interview, 'meter'>) {
  const error = useStore(meter, ({ endedBy }) => endedBy);
  return error && <ErrorTrouble error={error} />;
}
