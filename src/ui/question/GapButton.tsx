import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { openTerms } from '../../review/next-step';
import { Dialog } from '../shell/Dialog';
import styles from './GapButton.module.css';
import { isAddedToByTyping } from './use-additions';

/** Whether an answer left something out that a further take can add. */
export function hasGap({ score }: Attempt): boolean {
  return score !== null && openTerms(score).length > 0;
}

/**
 * Begins a take that adds to an answer what it missed; absent when it missed nothing, unless it `stays`: nothing may go from under a
 * hand because an answer was read to its end meanwhile. What is to be said is read first: the microphone opens on a press of its own.
 */
export function GapButton(props: {
  readonly attempt: Attempt;
  readonly variant?: 'filled' | 'subtle';
  readonly stays?: boolean;
  readonly onStart: () => void;
  readonly onType: () => void;
}) {
  const { attempt, variant = 'subtle', stays = false, onStart, onType } = props;
  const typing = isAddedToByTyping(attempt);
  const [asked, ask] = useState(false);
  const choices = typing
    ? [
        { name: 'Start typing', begin: onType },
        { name: 'Speak instead', begin: onStart },
      ]
    : [
        { name: 'Start answering', begin: onStart },
        { name: 'Type instead', begin: onType },
      ];
  if (!hasGap(attempt) && !stays) return null;
  return (
    <>
      <Button variant={variant} onClick={() => ask(true)}>
        {typing ? 'Add what I missed' : 'Say what I missed'}
      </Button>
      <Dialog
        open={asked}
        title={typing ? 'Add what you missed' : 'Say what you missed'}
        onClose={() => ask(false)}
      >
        {hasGap(attempt) ? (
          <>
            <ToSay attempt={attempt} />
            <div className="choices">
              {choices.map(({ name, begin }, index) => (
                <Button
                  key={name}
                  {...(index === 0
                    ? { variant: 'filled', size: 'lg', 'data-first-focus': true }
                    : { variant: 'subtle' })}
                  onClick={() => {
                    ask(false);
                    begin();
                  }}
                >
                  {name}
                </Button>
              ))}
            </div>
          </>
        ) : (
          <p>Nothing is missed any more: what you said in other words counts.</p>
        )}
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
