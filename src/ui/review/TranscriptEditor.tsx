import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Attempt } from '../../history/attempt';
import type { Word } from '../../transcription/transcript';
import { useNotices, useServices } from '../services-context';
import styles from './TranscriptEditor.module.css';

/** Puts right what was misheard; the score follows the new text. */
export function TranscriptEditor(props: {
  readonly attempt: Attempt;
  readonly takeIndex: number;
  readonly words: readonly Word[];
  /** The word that is marked to be written over; null for none. */
  readonly first: number | null;
  /** Null when nothing was changed. */
  readonly onDone: (revised: Attempt | null) => void;
}) {
  const { attempt, takeIndex, words, first, onDone } = props;
  const { attempts } = useServices();
  const notices = useNotices();
  const before = words.map(({ text }) => text).join(' ');
  const [text, setText] = useState(before);
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (first === null) return;
    const start = words.slice(0, first).reduce((length, word) => length + word.text.length + 1, 0);
    field.current?.setSelectionRange(start, start + (words[first]?.text.length ?? 0));
  }, [words, first]);

  async function save() {
    if (text.trim() === before) return onDone(null);
    const revised = await notices.run(() => attempts.editTranscript(attempt, takeIndex, text));
    if (revised) onDone(revised);
  }

  return (
    <div className={styles.editor}>
      <Textarea
        ref={field}
        aria-label="Transcript"
        description="Change what was misheard. The score follows when you save."
        autoFocus
        rows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="choices">
        <Button variant="filled" onClick={() => void save()}>
          Save
        </Button>
        <Button onClick={() => onDone(null)}>Cancel</Button>
      </div>
    </div>
  );
}
