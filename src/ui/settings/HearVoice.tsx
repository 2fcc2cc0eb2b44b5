import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { ReadingTrouble } from '../review/AnswerSentence';
import { useReadAloud } from '../review/use-read-aloud';
import { useServices } from '../services-context';

const SAMPLE = 'Thank you for coming. Tell me about yourself.';

/** The chosen voice at the chosen speed, before it asks the first question; nothing where there is no voice. */
export function HearVoice() {
  const { voices } = useServices();
  const { kind } = useStore(voices);
  const reading = useReadAloud();
  if (kind !== 'found') return null;
  return (
    <div>
      <Button onClick={() => reading.toggle(SAMPLE)}>
        {reading.text === null ? 'Hear the voice' : 'End reading'}
      </Button>
      <ReadingTrouble reading={reading} />
    </div>
  );
}
