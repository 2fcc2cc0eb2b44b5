import type { GraphicsCardTest } from '../history/settings';
import type { GraphicsCardTrouble } from '../transcription/graphics-card';

/** Why the graphics card can't be chosen. */
export function noGraphicsCardSentence(trouble: GraphicsCardTrouble): string {
  return trouble === 'no-webgpu'
    ? 'This browser does not let pages compute there; a current Chrome or Edge does.'
    : 'The browser found no graphics card that pages may use.';
}

export const TWO_MODELS_ON_PROCESSOR = 'Two speech models at once run on the processor.';

/** What a test of the graphics card came to; undefined before there was any. */
export function graphicsCardSentence(result: GraphicsCardTest | 'testing' | undefined): string {
  if (result === 'testing') return 'The graphics card is being tested. It takes up to a minute.';
  switch (result?.outcome) {
    case undefined:
      return 'The graphics card was not tested with this speech model yet, so the processor is used.';
    case 'faster':
      return `The graphics card is ${result.times.toFixed(1)} times as fast as the processor; it is used.`;
    case 'slower':
      return 'The graphics card was slower than the processor, so the processor is used.';
    case 'wrong':
      return 'The graphics card wrote other words than the processor, so the processor is used.';
    case 'unfit':
      return 'This speech model does not run on graphics cards, so the processor is used.';
    case 'failed':
      return 'The graphics card failed, so the processor is used.';
  }
}
