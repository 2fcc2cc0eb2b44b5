import { Button } from '@mantine/core';
import type { DraftPlace } from '../../history/draft';
import { count } from '../../words/figures';
import { wordsIn } from '../../words/typing-words';
import { useDraft } from './use-draft';

/** The way to answer in writing, and back to what was written before. */
export function TypeInstead({ place, onType }: { readonly place: DraftPlace; readonly onType: () => void }) {
  const words = wordsIn(useDraft(place).text);
  return (
    <Button variant="subtle" onClick={onType}>
      {words === 0 ? 'Type instead' : `Go on typing (${count(words, 'word')} kept)`}
    </Button>
  );
}
