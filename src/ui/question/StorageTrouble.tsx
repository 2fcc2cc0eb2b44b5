import { useStore } from 'zustand';
import type { Interview } from '../../interview/run';
import type { Take } from '../../recorder/take';
import { errorSentence } from '../../words/sentences';
import { ErrorTrouble } from '../shell/ErrorTrouble';
import { DownloadTake } from './DownloadTake';

/** Storage refused a piece of the answer. Speaking goes on; the sound can be saved by hand. */
export function StorageTrouble({
  interview,
  take,
}: {
  readonly interview: Interview;
  readonly take: Take | null;
}) {
  const error = useStore(interview.meter, (meter) => meter.storageTrouble);
  if (!error) return null;
  return (
    <ErrorTrouble
      error={error}
      sentence={`${errorSentence(error)} Keep this page open until you have what you need of this answer.`}
    >
      {take && <DownloadTake take={take} />}
    </ErrorTrouble>
  );
}
