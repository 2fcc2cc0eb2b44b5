import { Button } from '@mantine/core';
import { useStore } from 'zustand';
import { offlineSentence } from '../../words/offline-words';
import { useServices } from '../services-context';

/** Whether everything is on this device; where it isn't, a press fetches it. */
export function WorksOffline() {
  const { offline } = useServices();
  const state = useStore(offline.state);
  const waits = state.kind === 'waiting' || state.kind === 'failed';
  return (
    <>
      <p role="status" data-offline={state.kind}>
        {offlineSentence(state)}
      </p>
      {waits && (
        <Button variant="default" onClick={() => void offline.keep()}>
          Fetch it now
        </Button>
      )}
    </>
  );
}
