import { Button } from '@mantine/core';
import type { DraftPlace } from '../../history/draft';
import type { Interview } from '../../interview/run';
import { count } from '../../words/figures';
import { wordsIn } from '../../words/typing-words';
import { useDraft } from './use-draft';

/** The way to answer in writing, and back to what was written before. */
export function TypeInstead({
  interview,
  place,
}: {
  readonly interview: Interview;
  readonly place: DraftPlace;
}) {
  const words = wordsIn(useDraft(place).text);
  return (
    <Button variant="subtle" onClick={() => interview.startTyping(place.onto ?? undefined)}>
      {words === 0 ? 'Type instead' : `Go on typing (${count(words, 'word')} kept)`}
    </Button>
  );
}
