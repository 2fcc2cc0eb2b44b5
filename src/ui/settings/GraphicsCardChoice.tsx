import { Button, Switch } from '@mantine/core';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { isOfTwo } from '../../transcription/protocol';
import {
  graphicsCardSentence,
  noGraphicsCardSentence,
  TWO_MODELS_ON_PROCESSOR,
} from '../../words/graphics-card-words';
import { useNotices, useServices } from '../services-context';

const LABEL = 'Use the graphics card (WebGPU)';

/** Transcription on the graphics card, for those who want it: what a test said decides whether it is used. */
export function GraphicsCardChoice() {
  const { graphicsCard, model, settings } = useServices();
  const notices = useNotices();
  const now = useStore(graphicsCard.state);
  const inUse = useStore(model.state, (state) => (state.kind === 'idle' ? null : state.model));
  const { graphicsCard: on, graphicsCardTests } = useStore(settings.state);
  useEffect(() => {
    void notices.run(graphicsCard.look);
  }, [graphicsCard, notices]);

  if (now.kind === 'missing' || isOfTwo(inUse)) {
    const why = now.kind === 'missing' ? noGraphicsCardSentence(now.trouble) : TWO_MODELS_ON_PROCESSOR;
    return <Switch label={LABEL} description={why} checked={false} disabled />;
  }
  const result = inUse === null ? undefined : graphicsCardTests[inUse];
  const testing = now.kind === 'testing';
  return (
    <>
      <Switch
        label={LABEL}
        description="It is tested first, which downloads 17 MB once."
        checked={on}
        disabled={now.kind !== 'there'}
        onChange={({ currentTarget: { checked } }) => void notices.run(() => graphicsCard.turn(checked))}
      />
      <p role="status">{on && graphicsCardSentence(testing ? 'testing' : result)}</p>
      {on && (
        <Button variant="default" disabled={testing} onClick={() => void notices.run(graphicsCard.test)}>
          {result === undefined ? 'Test the graphics card' : 'Test again'}
        </Button>
      )}
    </>
  );
}
