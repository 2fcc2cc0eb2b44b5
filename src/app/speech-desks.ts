import { decodeRecording } from '../recorder/decode-recording';
import { createTranscriber, type Transcriber } from '../transcription/client';
import { tryDevice } from '../transcription/device-trial';
import { graphicsCardTrouble } from '../transcription/graphics-card';
import type { Addresses } from './addresses';
import { createGraphicsCardDesk, type GraphicsCardDeskControl } from './graphics-card-desk';
import { createModelDesk, type ModelDeskControl } from './model-desk';
import type { SettingsDesk } from './services';

export interface SpeechDesks {
  readonly transcriber: Transcriber;
  readonly model: ModelDeskControl;
  readonly graphicsCard: GraphicsCardDeskControl;
}

/** What hears the user. It needs nothing stored but the settings, so the model may load while the rest is read. */
export function createSpeechDesks(parts: {
  readonly settings: SettingsDesk;
  readonly addresses: Addresses;
  readonly threads: number;
  readonly onTrouble: (error: unknown) => void;
}): SpeechDesks {
  const { settings, addresses, threads, onTrouble } = parts;
  const { modelsUrl, ortUrl, testSpeechUrl } = addresses;
  const transcriber = createTranscriber({
    modelsUrl,
    ortUrl,
    threads,
    onGraphicsCardFailed: (failed) => void graphicsCard.giveUp(failed).catch(onTrouble),
  });
  const model = createModelDesk({ transcriber, settings, modelsUrl, onTrouble });
  const graphicsCard = createGraphicsCardDesk({
    settings,
    model,
    trouble: graphicsCardTrouble,
    tryDevice: async (name, device, signal) =>
      tryDevice(await fetchSpeech(testSpeechUrl), name, device, { modelsUrl, ortUrl, threads, signal }),
  });
  return { transcriber, model, graphicsCard };
}

async function fetchSpeech(url: string): Promise<Float32Array> {
  return decodeRecording(await (await fetch(url)).arrayBuffer(), 'audio/wav');
}
