import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesFor, parseModelIndex, withBoth } from '../../src/transcription/models';
import { modelsOf } from '../../src/transcription/protocol';

const folder = (path: string) => fileURLToPath(new URL(`../../models/${path}`, import.meta.url));
const models = parseModelIndex(JSON.parse(await readFile(folder('index.json'), 'utf8')));

describe('the list of models', () => {
  it('names the fast one first, then the accurate one', () => {
    expect(models.map(({ id, label }) => [id, label])).toEqual([
      ['whisper-tiny.en', 'Fast'],
      ['whisper-base', 'Accurate'],
    ]);
  });

  it.each(models)('says the true size of every file of $id', async ({ id, bytes, files }) => {
    for (const file of files) expect((await stat(folder(`${id}/${file.path}`))).size).toBe(file.bytes);
    expect(files.reduce((sum, file) => sum + file.bytes, 0)).toBe(bytes);
  });

  it.each(models)('has $id load no graph of the other device', (model) => {
    const graphs = (device: 'wasm' | 'webgpu') =>
      filesFor(model, device)
        .map(({ path }) => path)
        .filter((path) => /_(lean|gpu)/.test(path));
    expect(graphs('wasm')).toEqual(['onnx/decoder_lean.onnx', 'onnx/encoder_lean.onnx']);
    expect(graphs('webgpu')).toEqual(['onnx/decoder_gpu.onnx', 'onnx/encoder_gpu.onnx']);
  });

  it('offers two models as one choice, the one that follows the speaker first, where both are served', () => {
    const both = withBoth(models, 'whisper-tiny.en', 'whisper-base').at(-1);
    expect(both).toMatchObject({
      label: 'Fast, then accurate',
      bytes: models.reduce((sum, { bytes }) => sum + bytes, 0),
    });
    expect(modelsOf(both?.id ?? '')).toEqual(['whisper-tiny.en', 'whisper-base']);
    expect(withBoth(models.slice(0, 1), 'whisper-tiny.en', 'whisper-base')).toEqual(models.slice(0, 1));
  });

  it('takes a model for a choice of one', () => {
    expect(modelsOf('whisper-base')).toEqual(['whisper-base']);
  });

  it.each([{}, { models: [{ id: 'x' }] }, null])('refuses %j', (index) => {
    expect(() => parseModelIndex(index)).toThrow();
  });
});
