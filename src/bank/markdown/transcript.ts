import { asks } from '../asking';
import { isAnswerLabel, readMark } from '../marks';

/** One line of a file that records who said what. */
interface TurnLine {
  /** Null for a line that goes on with what was said before. */
  readonly speaker: string | null;
  readonly text: string;
}

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?(?:[\s\u202F]?[AaPp]\.?[Mm]\.?)?`;
const NAME = String.raw`[\p{Lu}\p{Lo}~+][^:\n]{0,39}?`;
/** "[12/03/24, 10:15:02] Anna: Why?" and "03.02.24, 18:01 - Lena: Warum?" */
const CHAT = new RegExp(
  String.raw`^\u200E?\[?\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s+${CLOCK}\]?(?:\s+[-–])?\s+(?:(${NAME}):\s+)?(.*)$`,
  'u',
);
/** "Priya Nair  0:08", and "Anna Berg" above "  10:02 AM". */
const HEAD = new RegExp(String.raw`^(${NAME})(?:\s{2,}|\t|\s+\()${CLOCK}\)?$`, 'u');
const ONLY_CLOCK = new RegExp(String.raw`^\s*${CLOCK}$`);
const ONLY_NAME = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u;
/** Of subtitles. */
const CAPTION = /^(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{3}\s*-->\s/;
const SAID = /^(.{1,24}) said:$/;
const NAMED =
  /^(?:<v ([^>]{1,40})>|(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,2}|\p{Lu}{2,3}):\s+)(?=\S)(.*)$/u;

/** A time, or a name with a colon at the beginning of a line. */
const MAY_BE_TALK = /\d{1,2}[:.]\d{2}|^.{1,24} said:\r?$|^(?:<v |\p{Lu}[^:\n]{1,40}:\s)/mu;

/** Fewer are no conversation. */
const FEWEST_TURNS = 3;

/**
 * A chat, the subtitles of a call, or a talk with names at the beginnings of lines, as questions and answers: whoever asks is the
 * interviewer. A line or two for each, without the times; null for any other text.
 */
export function talkOfTranscript(text: string, all: readonly string[]): readonly string[] | null {
  if (!MAY_BE_TALK.test(text)) return null;
  const lines = all.map((line) => line.trimEnd());
  const turns = chatTurns(lines) ?? captionTurns(lines) ?? headedTurns(lines) ?? namedTurns(lines);
  if (!turns) return null;
  const roles = rolesOf(turns);
  const isNamed = turns.some(({ speaker }) => speaker !== null);
  return roles || !isNamed ? told(turns, roles ?? new Map()) : null;
}

function told(turns: readonly TurnLine[], roles: ReadonlyMap<string, string>): readonly string[] {
  let before: string | null = null;
  return turns.map(({ speaker, text }) => {
    const isNew = speaker !== null && speaker !== before;
    before = speaker ?? before;
    // a turn is a paragraph: thousands of lines in one take the parser long
    return isNew ? `\n${roles.get(speaker) ?? `**${speaker}:**`} ${text}` : text;
  });
}

/** Null where there are no two who talk, one asking and the other not. */
function rolesOf(turns: readonly TurnLine[]): ReadonlyMap<string, string> | null {
  const said = new Map<string, string[]>();
  let last: string | null = null;
  for (const { speaker, text } of turns) {
    const own = said.get(speaker ?? last ?? '') ?? [];
    if (speaker !== null && speaker !== last) own.push(text);
    else if (own.length > 0 && text !== '') own.push([own.pop(), text].filter(Boolean).join('\n'));
    if (speaker !== null) said.set(speaker, own);
    last = speaker ?? last;
  }
  const [one, other, ...others] = [...said].filter(([, own]) => own.length >= FEWEST_TURNS);
  if (!one || !other || others.length > 0) return null;
  const [first, second] = [askingShare(one[1]), askingShare(other[1])];
  if (Math.max(first, second) < 0.5 || Math.min(first, second) >= 0.5) return null;
  const [interviewer, candidate] = first > second ? [one, other] : [other, one];
  return new Map([
    [interviewer[0], 'Interviewer:'],
    [candidate[0], 'Candidate:'],
  ]);
}

function askingShare(turns: readonly string[]): number {
  return turns.filter((text) => text.split(/(?<=[.?!？。])\s*|\n/).some(asks)).length / turns.length;
}

const EMPTY: TurnLine = { speaker: null, text: '' };

function chatTurns(lines: readonly string[]): readonly TurnLine[] | null {
  const found = lines.map((line) => CHAT.exec(line));
  const said = lines.filter((line) => line !== '').length;
  if (found.filter(Boolean).length < FEWEST_TURNS || found.filter(Boolean).length * 2 < said) return null;
  return lines.map((line, at) => {
    const match = found[at];
    if (!match) return { speaker: null, text: line };
    return match[1] === undefined ? EMPTY : { speaker: match[1], text: match[2] ?? '' }; // "Messages are encrypted"
  });
}

function captionTurns(lines: readonly string[]): readonly TurnLine[] | null {
  if (lines.filter((line) => CAPTION.test(line)).length < FEWEST_TURNS) return null;
  return lines.map((line, at) => {
    const isNumber = /^[\w-]{1,40}$/.test(line) && CAPTION.test(lines[at + 1] ?? '');
    if (isNumber || CAPTION.test(line) || /^(?:\uFEFF?WEBVTT|NOTE\b|STYLE\b)/.test(line)) return EMPTY;
    return namedLine(line);
  });
}

function headedTurns(lines: readonly string[]): readonly TurnLine[] | null {
  const nameAt = (at: number) => {
    const line = lines[at] ?? '';
    if (ONLY_NAME.test(line) && ONLY_CLOCK.test(lines[at + 1] ?? '')) return line;
    return HEAD.exec(line)?.[1]?.trim() ?? SAID.exec(line)?.[1] ?? null;
  };
  const heads = lines.map((_, at) => nameAt(at));
  if (heads.filter(Boolean).length < 2 * FEWEST_TURNS - 1) return null;
  let pending: string | null = null;
  return lines.map((line, at) => {
    const head = heads[at] ?? null;
    if (head !== null) {
      pending = head;
      return EMPTY;
    }
    if (line === '' || (ONLY_CLOCK.test(line) && heads[at - 1])) return EMPTY;
    const speaker = pending;
    pending = null;
    return { speaker, text: line };
  });
}

/** "KM: How did you get there?" and "TR: By chance." in turn, and no other names. */
function namedTurns(lines: readonly string[]): readonly TurnLine[] | null {
  const turns = lines.map(namedLine);
  const speakers = turns.flatMap(({ speaker }) => speaker ?? []);
  const said = lines.filter((line) => line !== '');
  const isTalk =
    new Set(speakers).size === 2 &&
    !speakers.some(isLabel) &&
    speakers.length * 2 > said.length &&
    !said.some((line) => line.startsWith('#'));
  const changes = speakers.filter((speaker, at) => speaker !== speakers[at - 1]).length;
  return isTalk && changes * 5 >= speakers.length * 4 ? turns : null;
}

function namedLine(line: string): TurnLine {
  const match = NAMED.exec(line);
  return match
    ? { speaker: match[1] ?? match[2] ?? '', text: match[3] ?? '' }
    : { speaker: null, text: line };
}

/** The marks of questions and answers are read as such. */
function isLabel(name: string): boolean {
  return readMark(`${name}:`).explicit || isAnswerLabel(`${name}:`);
}
