import type { Attempts } from '../../history/attempts';
import type { History } from '../../history/history';

/**
 * The attempts of a history, whose summaries are on their way from now on: of thousands the database needs a while, in which
 * the page fetches and reads its bank. What was read so is given out once, unless a change came meanwhile.
 */
export function withEarlySummaries<Kept extends Pick<History, 'attempts' | 'subscribe'>>(
  history: Kept,
): Kept {
  const { attempts, subscribe } = history;
  let early: ReturnType<Attempts['summaries']> | null = attempts.summaries();
  early.catch(() => {}); // whoever asks for it hears of it
  const end = subscribe((subject) => {
    if (subject === 'attempts') early = null;
  });
  const summaries = () => {
    const read = early ?? attempts.summaries();
    early = null;
    end();
    return read;
  };
  return { ...history, attempts: { ...attempts, summaries } };
}
