import { useEffect, useState } from 'react';
import styles from './SecondsUntil.module.css';

/** The seconds until a moment (epoch milliseconds) in large figures. Screen readers read them on demand, not every second. */
export function SecondsUntil({ until }: { readonly until: number }) {
  return (
    <div role="timer" aria-label="Seconds until the recording" className={styles.seconds}>
      {useSecondsUntil(until)}
    </div>
  );
}

/** Whole seconds that are left, the last one as 1. */
function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const show = () => setNow(Date.now());
    show();
    const timer = setInterval(show, 200);
    return () => clearInterval(timer);
  }, []);
  return Math.max(1, Math.ceil((until - now) / 1000));
}
