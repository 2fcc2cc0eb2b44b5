import type { TakeSamples } from './take';

export function takeSamples(blocks: readonly Float32Array[]): TakeSamples {
  let held = blocks;
  return {
    get blocks() {
      return held;
    },
    length: blocks.reduce((sum, block) => sum + block.length, 0),
    free() {
      held = [];
    },
  };
}

/** In one array, for takes of some seconds. */
export function joined({ blocks, length }: TakeSamples): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(length);
  let offset = 0;
  for (const block of blocks) {
    whole.set(block, offset);
    offset += block.length;
  }
  return whole;
}
