import { useStore } from 'zustand';
import type { Attempt } from '../../history/attempt';
import { hrefOf } from '../route';
import { useServices } from '../services-context';
import styles from './CompareLink.module.css';
import { neighbourOf } from './comparable';

/** Leads from an answer to it and the one before it, side by side; nothing while it is the only one. */
export function CompareLink({ attempt }: { readonly attempt: Attempt }) {
  const { attempts } = useServices();
  const neighbour = useStore(attempts.state, (state) => neighbourOf(attempt, state.attempts));
  if (!neighbour) return null;
  const isEarlier = neighbour.createdAt <= attempt.createdAt;
  return (
    <p className={styles.link}>
      <a href={hrefOf({ page: 'compare', ids: [neighbour.id, attempt.id] })}>
        Compare with {isEarlier ? 'an earlier' : 'a later'} answer
      </a>
    </p>
  );
}
