import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Word } from '../../transcription/transcript';
import { useNotices, useServices } from '../services-context';
import styles from './TranscriptEditor.module.css';

/** Puts right what was misheard; the score follows the new text. */
export function TranscriptEditor(props: {
  readonly attemptId: string;
  readonly takeId: string;
  /** Whether it was written by the user in the first place. */
  readonly typed: boolean;
  readonly words: readonly Word[];
  /** The word that is marked to be written over; null for none. */
  readonly first: number | null;
  readonly onDone: () => void;
}) {
  const { attemptId, takeId, typed, words, first, onDone } = props;
  const { attempts } = useServices();
  const notices = useNotices();
  const [before] = useState(() => words.map(({ text }) => text).join(' ')); // a second hearing may change them meanwhile
  const [text, setText] = useState(before);
  const field = useRef<HTMLTextAreaElement>(null);

  const [marked] = useState(() => (first === null ? null : placeIn(words, first)));
  useEffect(() => {
    if (marked) field.current?.setSelectionRange(marked.from, marked.to);
  }, [marked]);

  async function save() {
    if (text.trim() === before) return onDone();
    await notices.run(async () => {
      await attempts.editTranscript(attemptId, takeId, text);
      onDone();
    });
  }

  return (
    <div className={styles.editor}>
      <Textarea
        ref={field}
        aria-label={typed ? 'What you typed' : 'Transcript'}
        description={`${typed ? 'Change what you like.' : 'Change what was misheard.'} The score follows when you save.`}
        autoFocus
        rows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="choices">
        <Button variant="filled" onClick={() => void save()}>
          Save
        </Button>
        <Button onClick={() => onDone()}>Cancel</Button>
      </div>
    </div>
  );
}

/** Where a word lies in the text of all of them. */
function placeIn(words: readonly Word[], index: number): { readonly from: number; readonly to: number } {
  const from = words.slice(0, index).reduce((length, { text }) => length + text.length + 1, 0);
  return { from, to: from + (words[index]?.text.length ?? 0) };
}
