import { useStore } from 'zustand';
import type { Interview } from '../../interview/run';
import { hearingSentence } from '../../words/sentences';

/** What the microphone does not deliver while one speaks; nothing when all is well. */
export function HearingTrouble({
  meter,
  className,
}: Pick<Interview, 'meter'> & { readonly className?: string | undefined }) {
  const sentence = useStore(meter, hearingSentence);
  return (
    sentence && (
      <p role="status" className={className}>
        {sentence}
      </p>
    )
  );
}
