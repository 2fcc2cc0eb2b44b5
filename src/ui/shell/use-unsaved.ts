import { useState } from 'react';

/** Whether what is edited in a dialog is not saved yet, and a close that forgets it. */
export function useUnsaved(onClose: () => void) {
  const [unsaved, setUnsaved] = useState(false);
  function close() {
    setUnsaved(false);
    onClose();
  }
  return { unsaved, setUnsaved, close };
}
