import { lazy, Suspense } from 'react';
import type { Profile } from '../../bank/profile';

export interface ProfileProps {
  /** Null begins a new one. */
  readonly profile: Profile | null;
  readonly blanks?: readonly string[];
  readonly onClose: () => void;
}

/** A first visit has no use for it, so it comes when it is opened. */
const OpenProfile = lazy(() => import('./OpenProfile'));

/** Asks for what an application fills in. */
export function ProfileDialog({ open, ...asked }: ProfileProps & { readonly open: boolean }) {
  if (!open) return null;
  return (
    <Suspense>
      <OpenProfile {...asked} />
    </Suspense>
  );
}
