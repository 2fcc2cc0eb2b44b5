import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Attempt } from '../../history/attempt';
import type { Word } from '../../transcription/transcript';
import { useNotices, useServices } from '../services-context';
import styles from './TranscriptEditor.module.css';

/** Puts right what was misheard; the score follows the new text. */
export function TranscriptEditor(props: {
  readonly attempt: Attempt;
  readonly takeIndex: number;
  readonly words: readonly Word[];
  /** Null when nothing was changed. */
  readonly onDone: (revised: Attempt | null) => void;
}) {
  const { attempt, takeIndex, words, onDone } = props;
  const { attempts } = useServices();
  const notices = useNotices();
  const before = words.map(({ text }) => text).join(' ');
  const [text, setText] = useState(before);

  async function save() {
    if (text.trim() === before) return onDone(null);
    const revised = await notices.run(() => attempts.editTranscript(attempt, takeIndex, text));
    if (revised) onDone(revised);
  }

  return (
    <div className={styles.editor}>
      <Textarea
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
