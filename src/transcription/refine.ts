import { type OwnTranscriberOptions, withOwnTranscriber } from './own-transcriber';
import type { ModelId } from './protocol';
import type { Transcript } from './transcript';

/**
 * A second, unhurried pass over a whole take (16 kHz mono): the given model hears it in windows of up to 27 s, in a worker of
 * its own that is gone afterwards. Rejects as `load` and `finish` of the transcriber do; `cancelled` when aborted.
 */
export function refine(
  samples: Float32Array,
  terms: readonly string[],
  model: ModelId,
  options: OwnTranscriberOptions,
): Promise<Transcript> {
  return withOwnTranscriber(model, options, (transcriber) => {
    const answer = transcriber.open({ terms });
    answer.push(samples);
    return answer.finish();
  });
}
