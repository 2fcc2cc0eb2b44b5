import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { type Dtype, dtypeSuffix, parseModelIndex, type SpeechModel } from '../../src/transcription/models';

/** The files of a Whisper that the app loads, besides lean graphs. */
export function whisperFiles(dtype: Dtype): readonly string[] {
  const suffix = dtypeSuffix(dtype);
  return [
    'config.json',
    'generation_config.json',
    'preprocessor_config.json',
    'tokenizer.json',
    'tokenizer_config.json',
    `onnx/encoder_model${suffix}.onnx`,
    `onnx/decoder_model_merged${suffix}.onnx`,
  ];
}

const configSchema = z.object({ model_type: z.string() });
const generationSchema = z.object({
  alignment_heads: z.array(z.array(z.number())).optional(),
  is_multilingual: z.boolean().optional(),
});

/** Why the app can't use the model in a folder; null when it can. */
export async function whyUnusable(folder: string, dtype: Dtype): Promise<string | null> {
  const { model_type } = configSchema.parse(await readJson(join(folder, 'config.json')));
  if (model_type !== 'whisper') return `it is a ${model_type} model; the app runs Whisper`;
  const { alignment_heads } = generationSchema.parse(await readJson(join(folder, 'generation_config.json')));
  if (alignment_heads === undefined)
    return 'its generation_config.json names no alignment_heads, so words would have no times';
  const decoder = await readFile(join(folder, `onnx/decoder_model_merged${dtypeSuffix(dtype)}.onnx`));
  if (!decoder.includes('cross_attentions.0')) {
    return 'its decoder gives no cross_attentions, so words would have no times; exports whose name ends in _timestamped do';
  }
  return null;
}

/** What `index.json` says of a model in a folder of `models`. */
export async function describeModel(
  models: string,
  id: string,
  { dtype, label }: { readonly dtype: Dtype; readonly label: string },
): Promise<SpeechModel> {
  const folder = join(models, id);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && /\.(json|onnx)$/.test(entry.name))
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        return {
          path: path
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
          bytes: (await stat(path)).size,
        };
      }),
  );
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const { is_multilingual } = generationSchema.parse(await readJson(join(folder, 'generation_config.json')));
  return {
    id,
    label,
    languages: is_multilingual === true ? ['multilingual'] : ['en'],
    dtype,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    wordLagS: 0,
    files,
  };
}

/** Puts a model into `index.json` and its checksums into `SHA256SUMS`; one of the same id is replaced. */
export async function listModel(models: string, model: SpeechModel): Promise<void> {
  const index = join(models, 'index.json');
  const listed = existsSync(index) ? parseModelIndex(await readJson(index)) : [];
  const others = listed.filter(({ id }) => id !== model.id);
  await writeFile(index, `${JSON.stringify({ models: [...others, model] }, null, 2)}\n`);

  const sums = join(models, 'SHA256SUMS');
  const before = existsSync(sums) ? (await readFile(sums, 'utf8')).split('\n').filter(Boolean) : [];
  const added = await Promise.all(
    model.files.map(
      async ({ path }) => `${await sha256(join(models, model.id, path))}  ./${model.id}/${path}`,
    ),
  );
  const kept = before.filter((line) => !line.includes(`./${model.id}/`));
  const pathOf = (line: string) => line.slice(line.indexOf('./'));
  const lines = [...kept, ...added].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1));
  await writeFile(sums, `${lines.join('\n')}\n`);
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('hex');
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'));
}
