import type { StoreApi } from 'zustand/vanilla';
import type { AppError } from '../../base/app-error';
import type { MeaningState } from '../../meaning/client';
import type { GraphicsCardTrouble } from '../../transcription/graphics-card';
import type { SpeechModel } from '../../transcription/models';
import type { LoadProgress } from '../../transcription/protocol';

/** The Whisper model on its way to being ready. */
export type ModelState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading'; readonly model: string; readonly progress: LoadProgress | null }
  | { readonly kind: 'ready'; readonly model: string }
  | { readonly kind: 'failed'; readonly model: string; readonly error: AppError };

export interface ModelService {
  readonly state: StoreApi<ModelState>;
  /** Whether the meaning model takes part in scoring. */
  readonly meaning: StoreApi<MeaningState>;
  /** The models this host serves; empty until the list is there. */
  readonly choices: StoreApi<readonly SpeechModel[]>;
  retry(): void;
}

export type GraphicsCardState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'missing'; readonly trouble: GraphicsCardTrouble }
  | { readonly kind: 'there' }
  | { readonly kind: 'testing' };

/** Transcription on the graphics card: off unless the user turns it on and a test comes out well. */
export interface GraphicsCardService {
  readonly state: StoreApi<GraphicsCardState>;
  /** Asks the browser for a graphics card. */
  look(): Promise<void>;
  /** Turning it on tests it, unless the model in use was tested before. */
  turn(on: boolean): Promise<void>;
  /** Tests it with the model in use and remembers the result. Rejects as `load` of the transcriber does. */
  test(): Promise<void>;
}
