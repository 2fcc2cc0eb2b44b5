import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { count } from '../../words/figures';
import { useNotices, useServices } from '../services-context';
import { Confirmation } from '../shell/Confirmation';

/** Deletes answers, one at once or all after a question; both can be taken back from the notice. */
export function useRemoval(): {
  readonly removeOne: (id: string) => void;
  readonly removeAll: () => void;
  /** To be drawn by whoever offers `removeAll`. */
  readonly confirmation: ReactNode;
} {
  const { attempts } = useServices();
  const notices = useNotices();
  const [asked, setAsked] = useState<readonly string[] | null>(null);

  async function remove(ids: readonly string[]) {
    const undo = await notices.run(() => attempts.remove(ids));
    if (undo) notices.done(`${count(ids.length, 'answer')} deleted.`, undo);
  }

  return {
    removeOne: (id) => void remove([id]),
    removeAll: () => setAsked(attempts.state.getState().summaries.map(({ id }) => id)),
    confirmation: (
      <Confirmation
        open={asked !== null}
        title="Delete all answers?"
        onCancel={() => setAsked(null)}
        action={
          <Button
            variant="filled"
            color="red"
            onClick={() => {
              if (asked) void remove(asked);
              setAsked(null);
            }}
          >
            Delete {count(asked?.length ?? 0, 'answer')}
          </Button>
        }
      >
        Transcripts, scores and recordings go. You can undo this until you leave the page.
      </Confirmation>
    ),
  };
}
