import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { ACCURATE_MODEL, BOTH_MODELS, FAST_MODEL } from '../../../src/app/hearing/model-choice';
import type { ModelState } from '../../../src/app/hearing/speech-model';
import { weightsInUse } from '../../../src/app/offline/weights-in-use';
import { defaultSettings } from '../../../src/history/settings';
import { parseModelIndex, type SpeechModel, withBoth } from '../../../src/transcription/models';

const index = fileURLToPath(new URL('../../../models/index.json', import.meta.url));
const served = parseModelIndex(JSON.parse(await readFile(index, 'utf8')));

/** The folders under /models that are kept while a model is in use; null while that isn't known. */
function foldersKept(model: string, listed: readonly SpeechModel[] = served): readonly string[] | null {
  const choices = createStore(() => withBoth(listed, FAST_MODEL, ACCURATE_MODEL));
  const state = createStore<ModelState>(() => ({ kind: 'ready', model }));
  const paths = weightsInUse({ state, choices }, defaultSettings);
  return paths && [...new Set(paths.map((path) => path.split('/')[0] ?? ''))];
}

describe('what is kept for a time without network', () => {
  it('is the model in use', () => {
    expect(foldersKept(FAST_MODEL)).toContain(FAST_MODEL);
    expect(foldersKept(FAST_MODEL)).not.toContain(ACCURATE_MODEL);
  });

  it('is both models where both listen', () => {
    expect(foldersKept(BOTH_MODELS)).toEqual(expect.arrayContaining([FAST_MODEL, ACCURATE_MODEL]));
  });

  it('is not known while one of both is not listed', () => {
    const fastAlone = served.filter(({ id }) => id === FAST_MODEL);
    expect(foldersKept(BOTH_MODELS, fastAlone)).toBeNull();
  });
});
