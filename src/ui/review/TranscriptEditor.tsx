import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Word } from '../../transcription/transcript';
import { useNotices, useServices } from '../services-context';
import styles from './TranscriptEditor.module.css';

/** Puts right what was misheard; the score follows the new text. */
export function TranscriptEditor(props: {
  readonly attemptId: string;
  readonly takeId: string;
  readonly words: readonly Word[];
  readonly onDone: () => void;
}) {
  const { attemptId, takeId, words, onDone } = props;
  const { attempts } = useServices();
  const notices = useNotices();
  const [before] = useState(() => words.map(({ text }) => text).join(' ')); // a second hearing may change them meanwhile
  const [text, setText] = useState(before);

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
        <Button onClick={() => onDone()}>Cancel</Button>
      </div>
    </div>
  );
}
