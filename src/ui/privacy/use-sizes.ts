import { useEffect, useState } from 'react';
import type { KeptDataService } from '../../app/services';
import { useNotices, useServices } from '../services-context';

type Sizes = Awaited<ReturnType<KeptDataService['sizes']>>;

/** How much is stored of each kind, looked at again when sound comes or goes, and when the app was fetched; null until it was looked at. */
export function useSizes(): Sizes | null {
  const { keptData, offline } = useServices();
  const notices = useNotices();
  const [sizes, setSizes] = useState<Sizes | null>(null);
  useEffect(() => {
    if (!keptData) return;
    let left = false;
    const look = () =>
      void notices.run(keptData.sizes).then((found) => {
        if (!left && found) setSizes(found);
      });
    look();
    const ends = [keptData.onChange(look), offline.state.subscribe(look)];
    return () => {
      left = true;
      for (const end of ends) end();
    };
  }, [keptData, offline, notices]);
  return sizes;
}
