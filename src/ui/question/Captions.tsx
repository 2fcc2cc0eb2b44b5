import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Meter } from '../../interview/running-take';
import styles from './Captions.module.css';

/** The words heard so far, for those who asked for them in Settings. */
export function Captions({ meter }: { readonly meter: StoreApi<Meter> }) {
  const partial = useStore(meter, (now) => now.partial);
  const words = partial?.segments.flatMap((segment) => segment.words.map(({ text }) => text)) ?? [];
  return (
    <p className={styles.captions}>
      {words.length === 0 ? 'Captions appear a few seconds after you speak.' : words.slice(-40).join(' ')}
    </p>
  );
}
