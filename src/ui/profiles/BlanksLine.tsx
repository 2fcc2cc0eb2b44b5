import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import type { Question } from '../../bank/bank';
import { count } from '../../words/figures';
import { useServices } from '../services-context';
import styles from './ProfileChoice.module.css';
import { ProfileDialog } from './ProfileDialog';

/** Points out the blanks of a question that nothing fills yet, before it is practised. */
export function BlanksLine({ question }: { readonly question: Question }) {
  const { profiles } = useServices();
  const chosen = useStore(profiles.state, (state) => state.chosen);
  const [open, setOpen] = useState(false);
  const { placeholders } = question;
  if (placeholders.length === 0 && !open) return null;
  return (
    <div className={styles.choice}>
      <p className="quiet">
        {count(placeholders.length, 'blank')} to fill in: {placeholders.join(' · ')}
      </p>
      <Button variant="default" onClick={() => setOpen(true)}>
        Fill in
      </Button>
      <ProfileDialog open={open} profile={chosen} blanks={placeholders} onClose={() => setOpen(false)} />
    </div>
  );
}
