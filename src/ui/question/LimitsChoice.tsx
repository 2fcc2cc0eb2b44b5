import { Button } from '@mantine/core';
import { useState } from 'react';
import { useStore } from 'zustand';
import { limitsName } from '../../words/limit-words';
import { useServices } from '../services-context';
import { Dialog } from '../shell/Dialog';
import { LimitsForm } from './LimitsForm';

/** Says by which rules one answers, and leads to where they are chosen. */
export function LimitsChoice() {
  const { settings } = useServices();
  const limits = useStore(settings.state, (now) => now.limits);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Rules: {limitsName(limits).toLowerCase()}
      </Button>
      <Dialog open={open} title="How to practise" onClose={() => setOpen(false)}>
        <LimitsForm />
      </Dialog>
    </>
  );
}
