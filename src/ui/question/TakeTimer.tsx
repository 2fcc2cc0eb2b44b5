import { useEffect, useState } from 'react';
import type { InterviewState } from '../../interview/state';
import { AnswerTime } from './AnswerTime';

/** How long the answer is so far. */
export function TakeTimer({ state }: { readonly state: InterviewState }) {
  const seconds = useSeconds(state.phase === 'recording' ? state.startedAt : null);
  const shown = state.phase === 'transcribing' ? state.take.durationS : seconds;
  return <AnswerTime seconds={shown} running={state.phase === 'recording'} />;
}

/** Seconds since the start (epoch milliseconds); when it ends, the last count stays until the next start. A clock that is set meanwhile changes nothing. */
export function useSeconds(startedAt: number | null): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (startedAt === null) return;
    const before = Math.max(0, Date.now() - startedAt) - performance.now();
    const show = () => setSeconds((before + performance.now()) / 1000);
    show();
    const timer = setInterval(show, 200);
    return () => clearInterval(timer);
  }, [startedAt]);
  return seconds;
}
