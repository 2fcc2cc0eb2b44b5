import { z } from 'zod';
import { AppError } from '../base/app-error';
import { syncError } from './sync-problem';

/**
 * A CouchDB database, by its HTTP protocol. Every call rejects with `sync-failed` (details.problem) or, when the signal
 * aborts, with `cancelled`.
 */
export interface Couch {
  /** How many documents it holds; null when there is no such database. */
  count(): Promise<number | null>;
  create(): Promise<void>;
  /** The winning revision or the one that is named; null when it isn't there. */
  read(id: string, rev?: string): Promise<CouchDocument | null>;
  /** Documents that changed after `since`, each once, as they are now. */
  changes(since: Since, limit: number): Promise<CouchChanges>;
  /** Each is written where its `_rev` is still the latest. Resolves to the new revision of each, null where it is not. */
  write(documents: readonly CouchDocument[]): Promise<readonly (string | null)[]>;
  /** Makes a document of bytes alone; one that is there stays. */
  writeBytes(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  readBytes(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
}

export interface CouchPlace {
  /** Of the database, without a slash at the end. */
  readonly address: string;
  readonly user: string;
  readonly password: string;
}

/** Where a list of changes ended. CouchDB gives a text, others a number. */
type Since = string | number;

export interface CouchDocument {
  readonly _id: string;
  readonly _rev?: string | undefined;
  readonly _deleted?: boolean | undefined;
  /** Other leaves of its tree of revisions. */
  readonly _conflicts?: readonly string[] | undefined;
  readonly [field: string]: unknown;
}

interface CouchChanges {
  readonly documents: readonly CouchDocument[];
  readonly since: Since;
}

/** Longer answers than this are of no use to anyone who waits. */
const ANSWER_MS = 60_000;

const BYTES = 'bytes';

const since = z.union([z.string(), z.number()]);
const documentSchema = z.looseObject({
  _id: z.string(),
  _rev: z.string(),
  _deleted: z.boolean().optional(),
  _conflicts: z.array(z.string()).optional(),
});
const infoSchema = z.object({ doc_count: z.number() });
const changesSchema = z.object({
  results: z.array(z.object({ doc: documentSchema })),
  last_seq: since,
});
const writtenSchema = z.array(z.object({ rev: z.string().optional(), error: z.string().optional() }));

export function openCouch(place: CouchPlace, fetch: typeof globalThis.fetch, signal: AbortSignal): Couch {
  const credentials = new TextEncoder().encode(`${place.user}:${place.password}`);
  const authorization = `Basic ${btoa(String.fromCharCode(...credentials))}`;

  async function ask(path: string, init: RequestInit, expected: readonly number[] = []): Promise<Response> {
    const headers = { Accept: 'application/json', ...init.headers, Authorization: authorization };
    const request: RequestInit = {
      ...init,
      headers,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
    };
    const patience = AbortSignal.any([signal, AbortSignal.timeout(ANSWER_MS)]);
    let response: Response;
    try {
      response = await fetch(place.address + path, { ...request, signal: patience });
    } catch (thrown) {
      if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
      throw syncError('unreachable', thrown);
    }
    const { status, ok } = response;
    if (ok || expected.includes(status)) return response;
    if (status === 401 || status === 403) throw syncError('refused');
    if (status === 404) throw syncError('no-database');
    throw syncError(status >= 500 || status === 429 || status === 408 ? 'server' : 'no-couchdb', status);
  }

  async function body<T>(response: Response, schema: z.ZodType<T>): Promise<T> {
    let answer: unknown;
    try {
      answer = await response.json();
    } catch (thrown) {
      if (signal.aborted) throw new AppError('cancelled', { cause: thrown });
      throw syncError(thrown instanceof SyntaxError ? 'no-couchdb' : 'unreachable', thrown);
    }
    const parsed = schema.safeParse(answer);
    if (!parsed.success) throw syncError('no-couchdb', parsed.error);
    return parsed.data;
  }

  const post = (path: string, content: unknown) =>
    ask(path, { method: 'POST', headers: JSON_BODY, body: JSON.stringify(content) });

  return {
    async count() {
      const response = await ask('', { method: 'GET' }, [404]);
      return response.status === 404 ? null : (await body(response, infoSchema)).doc_count;
    },
    async create() {
      const response = await ask('', { method: 'PUT' }, [401, 403, 412]);
      if (response.status === 401 || response.status === 403) throw syncError('no-database');
    },
    async read(id, rev) {
      const query = rev === undefined ? '' : `?rev=${encodeURIComponent(rev)}`;
      const response = await ask(`/${encodeURIComponent(id)}${query}`, { method: 'GET' }, [404]);
      return response.status === 404 ? null : body(response, documentSchema);
    },
    async changes(from, limit) {
      const query = new URLSearchParams({
        since: typeof from === 'number' ? String(from) : from,
        limit: String(limit),
        include_docs: 'true',
        conflicts: 'true',
      });
      const found = await body(await ask(`/_changes?${query}`, { method: 'GET' }), changesSchema);
      return { documents: found.results.map(({ doc }) => doc), since: found.last_seq };
    },
    async write(documents) {
      const written = await body(await post('/_bulk_docs', { docs: documents }), writtenSchema);
      if (written.length !== documents.length) throw syncError('no-couchdb');
      return written.map(({ rev, error }) => {
        if (rev !== undefined) return rev;
        if (error === 'conflict') return null;
        throw syncError(error === 'forbidden' || error === 'unauthorized' ? 'refused' : 'server', error);
      });
    },
    async writeBytes(id, bytes) {
      const path = `/${encodeURIComponent(id)}/${BYTES}`;
      const headers = { 'Content-Type': 'application/octet-stream' };
      await ask(path, { method: 'PUT', headers, body: bytes }, [409]);
    },
    async readBytes(id) {
      const response = await ask(`/${encodeURIComponent(id)}/${BYTES}`, { method: 'GET' }, [404]);
      if (response.status === 404) return null;
      try {
        return new Uint8Array(await response.arrayBuffer());
      } catch (thrown) {
        throw syncError('unreachable', thrown);
      }
    },
  };
}

const JSON_BODY = { 'Content-Type': 'application/json' };
