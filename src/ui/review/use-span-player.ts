import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { AppError } from '../../base/app-error';
import type { Attempt } from '../../history/attempt';
import { createSpanPlayer, type SoundSpan } from '../../review/player/span-player';
import { useNotices, useServices } from '../services-context';

export interface PlayedSpans {
  readonly playing: SoundSpan | null;
  /** Plays these one after the other, or stops when one of them plays. */
  toggle(...spans: readonly SoundSpan[]): void;
}

/** Plays stretches of the recordings of these attempts while the page is open. */
export function useSpanPlayer(attempts: readonly Attempt[]): PlayedSpans {
  const { attempts: service } = useServices();
  const notices = useNotices();
  const latest = useRef(attempts);
  latest.current = attempts;
  const [player] = useState(() =>
    createSpanPlayer(async (takeId) => {
      const take = latest.current.flatMap(({ takes }) => takes).find((one) => one.takeId === takeId);
      if (take?.kind !== 'spoken') throw new AppError('not-found');
      return { ...(await service.recording(takeId)), durationS: take.durationS };
    }),
  );
  useEffect(() => player.dispose, [player]);
  const playing = useSyncExternalStore(player.onChange, player.playing);
  return { playing, toggle: (...spans) => void notices.run(() => player.toggle(...spans)) };
}
