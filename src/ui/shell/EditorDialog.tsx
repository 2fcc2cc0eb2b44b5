import { Button } from '@mantine/core';
import { type ReactNode, Suspense, useState } from 'react';
import { Confirmation } from './Confirmation';
import { Dialog } from './Dialog';

/** A dialog in which something is edited and saved by hand: it asks before it is closed over what is not saved. */
export function EditorDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly unsaved: boolean;
  /** The question before it closes all the same, what would be lost, and the button that loses it. */
  readonly discard: { readonly title: string; readonly what: string; readonly action: string };
  /** Nothing that was edited is kept. */
  readonly onClose: () => void;
  /** May be loaded when it is opened. */
  readonly children: ReactNode;
}) {
  const { open, title, unsaved, discard, onClose, children } = props;
  const [asking, ask] = useState(false);

  function close() {
    ask(false);
    onClose();
  }

  return (
    <>
      <Dialog open={open} title={title} onClose={() => (unsaved ? ask(true) : close())}>
        <Suspense fallback={<p className="quiet">Opening the editor …</p>}>{children}</Suspense>
      </Dialog>
      <Confirmation
        open={asking}
        title={discard.title}
        onCancel={() => ask(false)}
        action={
          <Button variant="filled" color="red" onClick={close}>
            {discard.action}
          </Button>
        }
      >
        {discard.what}
      </Confirmation>
    </>
  );
}
