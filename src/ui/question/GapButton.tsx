import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { openTerms } from '../../review/next-step';
import { isCovered } from '../../scoring/score';
import { Dialog } from '../shell/Dialog';
import styles from './GapButton.module.css';

/** Whether an answer left something out that a further take can add. */
export function hasGap({ score }: Attempt): boolean {
  return score?.terms.some(({ verdict }) => !isCovered(verdict)) ?? false;
}

/**
 * Begins a take that adds to an answer what it missed; absent when it missed nothing. What is to be said is read first: the
 * microphone opens on a press of its own.
 */
export function GapButton(props: {
  readonly attempt: Attempt;
  readonly variant?: 'filled' | 'subtle';
  readonly onStart: () => void;
}) {
  const { attempt, variant = 'subtle', onStart } = props;
  const [asked, ask] = useState(false);
  if (!hasGap(attempt)) return null;
  return (
    <>
      <Button variant={variant} onClick={() => ask(true)}>
        Say what I missed
      </Button>
      <Dialog open={asked} title="Say what you missed" onClose={() => ask(false)}>
        <ToSay attempt={attempt} />
        <Button
          variant="filled"
          size="lg"
          data-first-focus
          onClick={() => {
            ask(false);
            onStart();
          }}
        >
          Start answering
        </Button>
      </Dialog>
    </>
  );
}

function ToSay({ attempt: { score } }: { readonly attempt: Attempt }) {
  return (
    <div className={styles.points} data-narrow>
      <p>Only these, in your own words. They are added to this answer.</p>
      <ul aria-label="To say">{score && openTerms(score).map(({ id, term }) => <li key={id}>{term}</li>)}</ul>
    </div>
  );
}
