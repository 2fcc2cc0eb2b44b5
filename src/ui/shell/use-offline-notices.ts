import { useEffect } from 'react';
import { MENDED_SENTENCE, UPDATE_WORDS } from '../../words/offline-words';
import { useNotices, useServices } from '../services-context';

/** Says that a new version waits, while nobody answers, and that something kept on this device had to be fetched again. */
export function useOfflineNotices(): void {
  const notices = useNotices();
  const { offline } = useServices();
  useEffect(() => {
    let withdraw = () => {};
    const say = (offered: boolean) => {
      withdraw();
      if (offered) withdraw = notices.offer(UPDATE_WORDS.sentence, UPDATE_WORDS.button, offline.takeUpdate);
    };
    say(offline.update.getState());
    return offline.update.subscribe(say);
  }, [notices, offline]);
  useEffect(() => {
    const say = (path: string | null) => path !== null && notices.done(MENDED_SENTENCE);
    say(offline.mended.getState()); // from before there was a page to say it on
    return offline.mended.subscribe(say);
  }, [notices, offline]);
}
