import type { Transcriber } from '../../transcription/client';
import type { Whisper } from '../devices';
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
  readonly whisper: Whisper;
  readonly settings: SettingsService;
  readonly onTrouble: (error: unknown) => void;
}): SpeechServices {
  const { whisper, settings, onTrouble } = parts;
  const transcriber = whisper.openTranscriber((failed) => void graphicsCard.giveUp(failed).catch(onTrouble));
  const model = createModelService({ transcriber, settings, listModels: whisper.list, onTrouble });
  const graphicsCard = createGraphicsCardService({
    settings,
    model,
    trouble: whisper.graphicsCardTrouble,
    tryDevice: whisper.tryDevice,
  });
  return { transcriber, model, graphicsCard };
}
