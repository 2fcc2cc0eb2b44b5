import { useEffect, useState } from 'react';
import type { KeptDataService } from '../../app/services';
import { useNotices } from '../services-context';

type Sizes = Awaited<ReturnType<KeptDataService['sizes']>>;

/** How much is stored of each kind, looked at again when sound comes or goes; null until it was looked at. */
export function useSizes(keptData: KeptDataService | null): Sizes | null {
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
    const end = keptData.onChange(look);
    return () => {
      left = true;
      end();
    };
  }, [keptData, notices]);
  return sizes;
}
