import { decodeRecording } from '../../recorder/decode-recording';
import { createTranscriber, type Transcriber } from '../../transcription/client';
import { tryDevice } from '../../transcription/device-trial';
import { graphicsCardTrouble } from '../../transcription/graphics-card';
import type { Addresses } from '../addresses';
import type { SettingsService } from '../services';
import { createGraphicsCardService, type GraphicsCardServiceControl } from './graphics-card-service';
import { createModelService, type ModelServiceControl } from './model-service';

export interface SpeechServices {
  readonly transcriber: Transcriber;
  readonly model: ModelServiceControl;
  readonly graphicsCard: GraphicsCardServiceControl;
}

/** What hears the user. It needs nothing stored but the settings, so the model may load while the rest is read. */
export function createSpeechServices(parts: {
  readonly settings: SettingsService;
  readonly addresses: Addresses;
  readonly threads: number;
  readonly onTrouble: (error: unknown) => void;
}): SpeechServices {
  const { settings, addresses, threads, onTrouble } = parts;
  const { modelsUrl, ortUrl, testSpeechUrl } = addresses;
  const transcriber = createTranscriber({
    modelsUrl,
    ortUrl,
    threads,
    onGraphicsCardFailed: (failed) => void graphicsCard.giveUp(failed).catch(onTrouble),
  });
  const model = createModelService({ transcriber, settings, modelsUrl, onTrouble });
  const graphicsCard = createGraphicsCardService({
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
