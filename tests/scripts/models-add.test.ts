import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addModel } from '../../scripts/models/add-model';
import { parseModelIndex } from '../../src/transcription/models';

const run = promisify(execFile);
const COMMAND = fileURLToPath(new URL('../../scripts/models-add.ts', import.meta.url));
const REPOSITORY = 'someone/whisper-mini_timestamped';
const DECODER = 'onnx/decoder_model_merged_quantized.onnx';

const decoder = Buffer.concat([
  Buffer.alloc(300_000, 7),
  Buffer.from('cross_attentions.0'),
  Buffer.alloc(300_000, 9),
]);
const whisper: Readonly<Record<string, Buffer>> = {
  'config.json': Buffer.from('{"model_type":"whisper"}'),
  'generation_config.json': Buffer.from('{"alignment_heads":[[0,1]],"is_multilingual":true}'),
  'preprocessor_config.json': Buffer.from('{}'),
  'tokenizer.json': Buffer.from('{}'),
  'tokenizer_config.json': Buffer.from('{}'),
  'onnx/encoder_model_quantized.onnx': Buffer.alloc(200_000, 1),
  [DECODER]: decoder,
};

/** A model hub on this machine. `breakAt` cuts the first answer for the decoder there; `ranges` are what was asked for. */
let hub: {
  server: Server;
  address: string;
  files: Record<string, Buffer>;
  breakAt: number | null;
  ranges: string[];
};
let models: string;

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {}); // what is downloaded, file by file
  models = await mkdtemp(join(tmpdir(), 'models-'));
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (path === `/api/models/${REPOSITORY}/tree/main`) {
      response.end(JSON.stringify(Object.entries(hub.files).map(([name, content]) => listed(name, content))));
      return;
    }
    const name = path.replace(`/${REPOSITORY}/resolve/main/`, '');
    const content = hub.files[name];
    if (content === undefined) {
      response.writeHead(404).end();
      return;
    }
    const range = request.headers.range;
    const from = range === undefined ? 0 : Number(/bytes=(\d+)-/.exec(range)?.[1]);
    if (range !== undefined) hub.ranges.push(range);
    response.writeHead(range === undefined ? 200 : 206, { 'content-length': content.length - from });
    if (name === DECODER && hub.breakAt !== null) {
      const end = hub.breakAt;
      hub.breakAt = null;
      response.write(content.subarray(from, end), () => response.destroy());
    } else response.end(content.subarray(from));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  hub = { server, address: `http://127.0.0.1:${port}`, files: { ...whisper }, breakAt: null, ranges: [] };
});

afterEach(async () => {
  vi.restoreAllMocks();
  hub.server.closeAllConnections();
  await new Promise((resolve) => hub.server.close(resolve));
  await rm(models, { recursive: true });
});

/** Small files lie in Git itself, large ones in its large file storage. */
function listed(path: string, content: Buffer) {
  const size = content.length;
  const oid = createHash('sha1').update(`blob ${size}\0`).update(content).digest('hex');
  const lfs = { oid: createHash('sha256').update(content).digest('hex'), size };
  return { type: 'file', path, size, oid, ...(path.endsWith('.onnx') ? { lfs } : {}) };
}

/** The command as a shell runs it. */
function runCommand(...more: string[]) {
  return run(process.execPath, [
    '--import',
    'tsx',
    COMMAND,
    REPOSITORY,
    '--hub',
    hub.address,
    '--models',
    models,
    ...more,
  ]);
}

/** What the command does, without the second that a process takes to start. */
const add = () => addModel({ repository: REPOSITORY, dtype: 'q8', hub: hub.address, models });

const folder = () => join(models, 'whisper-mini_timestamped');
const index = async () => parseModelIndex(JSON.parse(await readFile(join(models, 'index.json'), 'utf8')));

describe('npm run models:add', { timeout: 30_000 }, () => {
  it('brings every file and lists the model with its size, languages and checksums', async () => {
    await runCommand('--label', 'Mini');
    const [model] = await index();
    expect(model).toMatchObject({
      id: 'whisper-mini_timestamped',
      label: 'Mini',
      languages: ['multilingual'],
      dtype: 'q8',
    });
    expect(model?.bytes).toBe(Object.values(whisper).reduce((sum, { length }) => sum + length, 0));
    const sums = await readFile(join(models, 'SHA256SUMS'), 'utf8');
    expect(sums).toContain(
      `${createHash('sha256').update(decoder).digest('hex')}  ./whisper-mini_timestamped/${DECODER}`,
    );
  });

  it('goes on where a download broke off', async () => {
    hub.breakAt = 250_000;
    await add();
    expect(hub.ranges).toHaveLength(1);
    expect(hub.ranges[0]).toMatch(/^bytes=[1-9]\d*-$/);
    expect(decoder.equals(await readFile(join(folder(), DECODER)))).toBe(true);
  });

  it('goes on with what an earlier command left behind', async () => {
    await mkdir(join(folder(), 'onnx'), { recursive: true });
    await writeFile(join(folder(), `${DECODER}.part`), decoder.subarray(0, 123_456));
    await add();
    expect(hub.ranges).toEqual(['bytes=123456-']);
    expect(decoder.equals(await readFile(join(folder(), DECODER)))).toBe(true);
  });

  it('refuses a file whose checksum is not the one that was listed', async () => {
    await mkdir(join(folder(), 'onnx'), { recursive: true });
    await writeFile(join(folder(), `${DECODER}.part`), Buffer.alloc(100_000, 3));
    await expect(add()).rejects.toThrow('checksum differs');
    await expect(readFile(join(folder(), DECODER))).rejects.toThrow('ENOENT');
  });

  it('refuses a model whose words would have no times, and leaves nothing of it', async () => {
    hub.files[DECODER] = Buffer.alloc(1000);
    await expect(add()).rejects.toThrow('_timestamped');
    await expect(readFile(join(folder(), 'config.json'))).rejects.toThrow('ENOENT');
    await expect(readFile(join(models, 'index.json'))).rejects.toThrow('ENOENT');
  });

  it('says what is missing in a repository', async () => {
    delete hub.files['tokenizer.json'];
    await expect(runCommand()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has no tokenizer.json'),
    });
  });

  it('keeps the models that were there', async () => {
    await writeFile(
      join(models, 'index.json'),
      JSON.stringify({
        models: [{ id: 'a', label: 'A', languages: ['en'], dtype: 'q8', bytes: 1, files: [] }],
      }),
    );
    await add();
    expect((await index()).map(({ id }) => id)).toEqual(['a', 'whisper-mini_timestamped']);
  });
});
