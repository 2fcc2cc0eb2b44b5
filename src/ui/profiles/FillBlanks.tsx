import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../bank/bank';
import { count } from '../../words/figures';
import { useServices } from '../services-context';
import styles from './FillBlanks.module.css';
import { ProfileDialog } from './ProfileDialog';

/** In a list: how many blanks of a question wait, and one click from there to filling them. Nothing where there is none. */
export function FillBlanks({ question }: { readonly question: Question }) {
  const { profiles } = useServices();
  const chosen = useStore(profiles.state, (state) => state.chosen);
  const [open, setOpen] = useState(false);
  const { placeholders, text } = question;
  if (placeholders.length === 0 && !open) return null;
  const blanks = `${count(placeholders.length, 'blank')} to fill in`;
  return (
    <>
      <UnstyledButton
        className={styles.fill}
        aria-label={`${blanks}: “${text}”`}
        onClick={() => setOpen(true)}
      >
        {blanks}
      </UnstyledButton>
      <ProfileDialog open={open} profile={chosen} blanks={placeholders} onClose={() => setOpen(false)} />
    </>
  );
}
