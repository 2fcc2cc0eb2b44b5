import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { KeptDataService } from '../../app/services';
import { useNotices } from '../services-context';

/** Whether the browser promised not to delete what is stored, and what to do where it did not. */
export function Safekeeping({ keptData }: { readonly keptData: KeptDataService }) {
  const notices = useNotices();
  const [kept, setKept] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let left = false;
    void notices.run(keptData.isPersistent).then((found) => {
      if (!left) setKept(found ?? false);
    });
    return () => {
      left = true;
    };
  }, [keptData, notices]);

  async function ask() {
    const granted = await notices.run(keptData.persist);
    setKept(granted ?? false);
    setRefused(granted === false);
  }

  if (kept === null) return null;
  if (kept) return <p role="status">This browser promised to keep it until you delete it.</p>;
  return (
    <>
      <p role="status">
        {refused ? 'This browser did not promise it. ' : 'This browser has not promised to keep it. '}
        It may delete everything when the disk runs low; Safari does so after seven days without a visit. Save
        a backup now and then. Installing the app, from the menu of the browser, or a bookmark makes most
        browsers keep it.
      </p>
      <div>
        <Button onClick={() => void ask()}>Ask the browser to keep it</Button>
      </div>
    </>
  );
}
