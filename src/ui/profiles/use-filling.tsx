import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { count } from '../../words/figures';
import { useServices } from '../services-context';
import { ProfileDialog } from './ProfileDialog';

/** Blanks that nothing fills yet, and the form that fills them. Null where there is nothing to show. */
export function useFilling(placeholders: readonly string[]): {
  /** "4 blanks to fill in" */
  readonly blanks: string;
  readonly begin: () => void;
  readonly dialog: ReactNode;
} | null {
  const { profiles } = useServices();
  const chosen = useStore(profiles.state, (state) => state.chosen);
  const [open, setOpen] = useState(false);
  if (placeholders.length === 0 && !open) return null;
  return {
    blanks: `${count(placeholders.length, 'blank')} to fill in`,
    begin: () => setOpen(true),
    dialog: (
      <ProfileDialog open={open} profile={chosen} blanks={placeholders} onClose={() => setOpen(false)} />
    ),
  };
}
