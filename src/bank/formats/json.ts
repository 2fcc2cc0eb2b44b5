import { asks } from '../asking';
import type { SkippedText } from '../bank';
import { bankUnreadable } from '../bank-problem';
import { beginningOf } from '../beginning';
import { type Columns, columnsOf, columnsOfData, EXPLANATION } from '../columns';
import type { ExactEntry } from '../exact-format';
import { splitCloze } from './cloze';
import { exactJson } from './exact-table';
import { jsonOf, lineFinder } from './json-text';
import { turnsIn } from './json-turns';
import { isObject, listOf, own, stringOf } from './json-values';
import { isSurelyJson } from './recognise';
import type { Row } from './rows';
import type { TableColumns } from './table-columns';

const DEEPEST = 40;
const MOST_ROWS = 100_000;
const NAME_KEYS = /^(?:title|name|section|category|topic|deck|subject|chapter|heading|group)$/i;
/** Keys whose text may be a question. */
const ASKED_KEYS =
  /^(?:title|text|name|heading|header|label|summary|subject|sentence|statement|titel|titre|título|titulo|заголовок|标题|タイトル)$/i;
const OPTION_KEYS = /^(?:options|choices|alternatives|answers|optionen|opciones|opções|варианты|选项)$/i;

interface JsonDeck {
  readonly title: string | null;
  readonly rows: readonly Row[];
  /** The keys of its objects; null where questions stand in none, such as in a deck. */
  readonly table: TableColumns | null;
  readonly skipped: readonly SkippedText[];
  /** Of a file that this app wrote: it counts then. */
  readonly exact: readonly ExactEntry[] | null;
}

/**
 * The questions of JSON: lists of objects anywhere in it, whatever their keys are called; CrowdAnki decks; an object of questions and
 * answers; one object a line. `chosen` keys count instead of those whose names tell. Null for a text that is no JSON; throws `bank-unreadable` with
 * `broken-json` or `no-questions` for one that is and holds none of these.
 */
export async function readJson(text: string, chosen?: Columns): Promise<JsonDeck | null> {
  const json = await jsonOf(text);
  const { value, broken } = json;
  const skipped = brokenLines(text, broken);
  const exact = chosen ? null : exactJson(json, text);
  if (exact) {
    const { title, entries } = exact;
    return { title, rows: [], table: null, exact: entries, skipped: [...exact.skipped, ...skipped] };
  }
  const guessed = collected(value, text, columnsIn);
  if (guessed.rows.length === 0) {
    if (!isSurelyJson(text)) return null;
    const [line] = broken;
    throw line === undefined
      ? bankUnreadable('no-questions', 1, { format: 'json' })
      : bankUnreadable('broken-json', line);
  }
  const named = isObject(value) ? stringOf(own(value, 'title') ?? own(value, 'name')) : '';
  const title = named === '' ? null : named;
  const { samples } = guessed;
  const names = [...samples.keys()];
  const columns = chosen ?? columnsIn(names, Object.fromEntries(samples));
  if (!columns) return { title, rows: guessed.rows, table: null, exact: null, skipped };
  const table = { names, samples: [...samples.values()], columns };
  const rows = chosen ? collected(value, text, (keys) => chosenIn(keys, table)).rows : guessed.rows;
  return { title, rows, table, exact: null, skipped };
}

function brokenLines(text: string, broken: readonly number[]): readonly SkippedText[] {
  if (broken.length === 0) return [];
  const lines = text.split('\n');
  return broken.map((line) => ({
    line,
    text: beginningOf(lines[line - 1]?.trim() ?? ''),
    reason: 'broken-json',
  }));
}

type FindColumns = (keys: readonly string[], value: Readonly<Record<string, unknown>>) => Columns | null;

/** By the names of the keys; where these don't tell, by what the value of one asks: `{"title": "What is a berth?", "content": "…"}`. */
function columnsIn(keys: readonly string[], value: Readonly<Record<string, unknown>>): Columns | null {
  const named = columnsOfData(keys);
  if (named) return named;
  if (keys.some((key) => isObject(value[key]) || listOf(value[key]).some(isObject))) return null; // a part with its own questions
  const question = keys.findIndex((key) => ASKED_KEYS.test(key) && asks(stringOf(value[key])));
  const others = keys.map((key, index) => (index === question ? 'question' : key));
  return question === -1 ? null : columnsOf(others);
}

/** Where the chosen keys stand among those of one object. */
function chosenIn(keys: readonly string[], { names, columns }: TableColumns): Columns | null {
  const place = (column: number | null) => {
    const at = column === null ? -1 : keys.indexOf(names[column] ?? '');
    return at === -1 ? null : at;
  };
  const question = place(columns.question);
  return question === null
    ? null
    : { question, answer: place(columns.answer), section: place(columns.section) };
}

function collected(
  value: unknown,
  text: string,
  findColumns: FindColumns,
): { readonly rows: readonly Row[]; readonly samples: ReadonlyMap<string, string> } {
  const rows: Row[] = [];
  const samples = new Map<string, string>();
  collect(value, { section: null, depth: 0, rows, samples, findColumns, lines: lineFinder(text) });
  return { rows, samples };
}

interface Collecting {
  readonly section: string | null;
  readonly depth: number;
  readonly rows: Row[];
  /** The keys of the objects that are rows, with the first text of each. */
  readonly samples: Map<string, string>;
  readonly findColumns: FindColumns;
  readonly lines: (text: string) => number;
}

function collect(value: unknown, at: Collecting): void {
  if (at.depth > DEEPEST || at.rows.length > MOST_ROWS) return;
  const deeper = { ...at, depth: at.depth + 1 };
  if (Array.isArray(value)) {
    const pairs = value.every(
      (one) => Array.isArray(one) && one.length >= 2 && one.every((side) => typeof side === 'string'),
    );
    if (pairs) {
      for (const [question, answer] of value as string[][]) add(at, question ?? '', answer ?? '', at.section);
      return;
    }
    const questions = plainQuestions(value);
    if (questions) {
      for (const question of questions) add(at, question, '', at.section);
      return;
    }
    const turns = turnsIn(value);
    if (turns) for (const { question, answer } of turns) add(at, question, answer, at.section);
    else for (const one of value) collect(one, deeper);
    return;
  }
  if (!isObject(value)) return;
  if (own(value, '__type__') === 'Deck' || Array.isArray(own(value, 'note_models'))) {
    crowdAnki(value, at);
    return;
  }
  const row = rowOf(value, at.findColumns);
  if (row) {
    for (const [key, told] of Object.entries(value))
      if (!at.samples.get(key)) at.samples.set(key, stringOf(told));
    add(at, row.question, row.answer, row.section ?? at.section);
    return;
  }
  const entries = Object.entries(value);
  const pairs = entries.filter(
    ([key, told]) => typeof told === 'string' && told !== '' && /[?？]\s*$/.test(key),
  );
  if (pairs.length > 1 || (pairs.length === 1 && entries.length === 1)) {
    for (const [question, answer] of pairs) add(at, question, stringOf(answer), at.section);
    return;
  }
  const name = entries.find(([key, told]) => NAME_KEYS.test(key) && typeof told === 'string')?.[1];
  const isDeck = at.depth === 0;
  for (const [key, told] of entries) {
    if (!told || typeof told !== 'object') continue;
    const own =
      /^(?:questions?|data|items|cards|notes|list|results|content|qa|faqs?|entries|rows|children|messages|conversations?|turns|sections|categories|topics)$/i.test(
        key,
      )
        ? null
        : key;
    collect(told, {
      ...deeper,
      section: own ?? (isDeck ? at.section : ((name as string | undefined) ?? at.section)),
    });
  }
}

/** `["Tell me about yourself.", "Why us?"]`; null for any other list. */
function plainQuestions(list: readonly unknown[]): readonly string[] | null {
  const texts = list.filter((one) => typeof one === 'string');
  const areQuestions = texts.length === list.length && texts.filter(asks).length * 10 >= list.length * 8;
  return list.length > 1 && areQuestions ? texts : null;
}

function rowOf(value: Readonly<Record<string, unknown>>, findColumns: FindColumns): Omit<Row, 'line'> | null {
  const keys = Object.keys(value);
  const columns = findColumns(keys, value);
  const asked = columns ? value[keys[columns.question] ?? ''] : undefined;
  if (!columns || typeof asked !== 'string') return null;
  const told = columns.answer === null ? undefined : value[keys[columns.answer] ?? ''];
  const section = columns.section === null ? '' : stringOf(value[keys[columns.section] ?? '']);
  const options = keys.find(
    (key) => OPTION_KEYS.test(key) && Array.isArray(value[key]) && value[key] !== told,
  );
  const list = options === undefined ? [] : (value[options] as unknown[]).map(stringOf);
  const chosen = typeof told === 'number' && list.length > 0 ? (list[told] ?? String(told)) : stringOf(told);
  const why = list.length === 0 ? '' : explanationIn(value, told);
  const answer =
    list.length === 0
      ? chosen
      : [list.map((one) => `- ${one}`).join('\n'), `**Answer:** ${chosen}`, why].join('\n\n').trimEnd();
  return { question: asked, answer, section: section === '' ? null : section };
}

/** Why the right option of a quiz is right, where that stands beside it. */
function explanationIn(value: Readonly<Record<string, unknown>>, told: unknown): string {
  const key = Object.keys(value).find((one) => EXPLANATION.test(one) && value[one] !== told);
  return key === undefined ? '' : stringOf(value[key]);
}

/** Decks in decks; the first two fields of a note are its sides unless their names say otherwise. */
function crowdAnki(
  deck: Readonly<Record<string, unknown>>,
  at: Collecting,
  inherited: ReadonlyMap<string, readonly string[]> = new Map(),
): void {
  const models = new Map(inherited); // a deck in a deck uses the models of the outer one
  const notes = listOf(own(deck, 'notes'));
  for (const model of listOf(own(deck, 'note_models'))) {
    if (!isObject(model)) continue;
    const names = listOf(own(model, 'flds')).map((field) =>
      isObject(field) ? stringOf(own(field, 'name')) : '',
    );
    models.set(stringOf(own(model, 'crowdanki_uuid')), names);
  }
  const name = stringOf(own(deck, 'name')).split('::').at(-1) ?? '';
  for (const note of notes) {
    if (!isObject(note)) continue;
    const fields = listOf(own(note, 'fields')).map(stringOf);
    const columns = columnsOf(models.get(stringOf(own(note, 'note_model_uuid'))) ?? []);
    add(
      at,
      fields[columns?.question ?? 0] ?? '',
      fields[columns?.answer ?? 1] ?? '',
      name === '' ? at.section : name,
    );
  }
  for (const child of listOf(own(deck, 'children'))) {
    if (at.depth < DEEPEST && isObject(child)) crowdAnki(child, { ...at, depth: at.depth + 1 }, models);
  }
}

function add({ rows, lines }: Collecting, question: string, answer: string, section: string | null): void {
  const cloze = splitCloze(question);
  const sides = cloze
    ? { question: cloze.question, answer: [cloze.answer, answer].filter(Boolean).join('\n\n') }
    : { question, answer };
  rows.push({ ...sides, section, line: lines(question) });
}
