import { useEffect, useState } from 'react';
import type { KeptDataService } from '../../app/services';
import type { StorageEstimateBytes } from '../../history/storage/storage-care';
import { bytesInWords } from '../../words/figures';
import { useNotices } from '../services-context';

/** How much of the browser's space is taken, where the browser tells. */
export function StorageUsed({ keptData }: { readonly keptData: KeptDataService }) {
  const notices = useNotices();
  const [estimate, setEstimate] = useState<StorageEstimateBytes | null>(null);
  useEffect(() => {
    let left = false;
    const look = () =>
      void notices
        .run(() => keptData.used())
        .then((found) => {
          if (!left) setEstimate(found ?? null);
        });
    look();
    const end = keptData.onChange(look);
    return () => {
      left = true;
      end();
    };
  }, [keptData, notices]);
  if (!estimate) return null;
  return (
    <p className="quiet figures">
      {bytesInWords(estimate.usedBytes)} used, of {bytesInWords(estimate.quotaBytes)} this browser allows.
    </p>
  );
}
