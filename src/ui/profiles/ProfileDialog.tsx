import { type ComponentProps, lazy, Suspense } from 'react';

/** A first visit has no use for it, so it comes when it is opened. */
const OpenProfile = lazy(() => import('./OpenProfile'));

/** Asks for what an application fills in. */
export function ProfileDialog({
  open,
  ...asked
}: ComponentProps<typeof OpenProfile> & { readonly open: boolean }) {
  if (!open) return null;
  return (
    <Suspense>
      <OpenProfile {...asked} />
    </Suspense>
  );
}
