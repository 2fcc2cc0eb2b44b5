import { Button } from '@mantine/core';
import { useState } from 'react';
import type { KeptDataService } from '../../app/services';
import { useNotices } from '../services-context';
import { Confirmation } from '../shell/Confirmation';

/** Deletes all that the app stored, without Undo. */
export function DeleteEverything(props: {
  readonly keptData: KeptDataService;
  readonly onDeleted: () => void;
}) {
  const { keptData, onDeleted } = props;
  const notices = useNotices();
  const [asked, setAsked] = useState(false);

  async function deleteAll() {
    setAsked(false);
    const done = await notices.run(async () => {
      await keptData.deleteEverything();
      return true;
    });
    if (done) onDeleted();
  }

  return (
    <>
      <p>
        Answers, recordings, banks, settings and the stored models: all of it goes, and nothing is left in the
        browser.
      </p>
      <div>
        <Button variant="default" color="red" onClick={() => setAsked(true)}>
          Delete everything
        </Button>
      </div>
      <Confirmation
        open={asked}
        title="Delete everything?"
        onCancel={() => setAsked(false)}
        action={
          <Button variant="filled" color="red" onClick={() => void deleteAll()}>
            Delete everything now
          </Button>
        }
      >
        This can’t be undone. Save a backup first if you may want any of it again, and close other tabs of the
        app.
      </Confirmation>
    </>
  );
}
