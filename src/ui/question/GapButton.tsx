import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Attempt } from '../../history/attempt';
import { openTerms } from '../../review/next-step';
import type { TermScore } from '../../scoring/score';
import { Dialog } from '../shell/Dialog';
import styles from './GapButton.module.css';
import { isAddedToByTyping } from './use-additions';

/** Whether an answer left something out that a further take can add. */
export function hasGap({ score }: Attempt): boolean {
  return score !== null && openTerms(score).length > 0;
}

/**
 * Begins a take that adds to an answer what it missed; absent when it missed nothing, unless it `stays`: nothing may go from under a
 * hand because an answer was read to its end meanwhile, and neither may what the open dialog holds. What is to be said is read first:
 * the microphone opens on a press of its own.
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
  const [toSay, ask] = useState<readonly TermScore[] | null>(null);
  const choices = typing
    ? [
        { name: 'Start typing', begin: onType },
        { name: 'Speak instead', begin: onStart },
      ]
    : [
        { name: 'Start answering', begin: onStart },
        { name: 'Type instead', begin: onType },
      ];
  if (!hasGap(attempt) && !stays && toSay === null) return null;
  return (
    <>
      <Button variant={variant} onClick={() => ask(attempt.score ? openTerms(attempt.score) : [])}>
        {typing ? 'Add what I missed' : 'Say what I missed'}
      </Button>
      <Dialog
        open={toSay !== null}
        title={typing ? 'Add what you missed' : 'Say what you missed'}
        onClose={() => ask(null)}
      >
        {toSay && toSay.length > 0 ? (
          <>
            <MissedTerms terms={toSay} />
            <div className="choices">
              {choices.map(({ name, begin }, index) => (
                <Button
                  key={name}
                  {...(index === 0
                    ? { variant: 'filled', size: 'lg', 'data-first-focus': true }
                    : { variant: 'subtle' })}
                  onClick={() => {
                    ask(null);
                    begin();
                  }}
                >
                  {name}
                </Button>
              ))}
            </div>
          </>
        ) : (
          <p>Nothing is missed any more.</p>
        )}
      </Dialog>
    </>
  );
}

function MissedTerms({ terms }: { readonly terms: readonly TermScore[] }) {
  return (
    <div className={styles.points} data-narrow>
      <p>Only these, in your own words. They are added to this answer.</p>
      <ul aria-label="To say">
        {terms.map(({ id, term }) => (
          <li key={id}>{term}</li>
        ))}
      </ul>
    </div>
  );
}
