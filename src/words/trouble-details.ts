import { AppError } from '../base/app-error';

/** Where the trouble happened: what a developer asks first. */
export interface TroublePlace {
  readonly version: string;
  readonly browser: string;
  /** The speech model and how far it is: "whisper-base, ready". */
  readonly model: string;
  /** What it runs on: "processor, 4 cores". */
  readonly device: string;
}

/** Deeper chains tell nothing new. */
const MOST_CAUSES = 8;
const MOST_FRAMES = 12;
const LONGEST_MESSAGE = 200;

/**
 * The text behind "Copy details": code, place, and the chain of causes with their stacks. It is made to be sent to others, so
 * nothing the user said or wrote may be in it: what a message quotes is cut (`JSON.parse` quotes what it reads), thrown values
 * that are no errors are told by their type, and addresses lose their host.
 */
export function troubleDetails(error: AppError, place: TroublePlace): string {
  const head = [
    `Trouble: ${error.code}`,
    `App: Viva Voce ${place.version}`,
    `Browser: ${place.browser}`,
    `Model: ${place.model}`,
    `Device: ${place.device}`,
  ];
  return `${head.join('\n')}\n\n${chainOf(error).map(causeText).join('\nCaused by ')}\n`;
}

function chainOf(error: unknown): readonly unknown[] {
  const chain: unknown[] = [];
  let now: unknown = error;
  while (now !== undefined && chain.length < MOST_CAUSES && !chain.includes(now)) {
    chain.push(now);
    now = now instanceof Error ? now.cause : undefined;
  }
  return chain;
}

function causeText(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `a thrown ${thrown === null ? 'null' : typeof thrown}`;
  return [`${thrown.name}: ${messageOf(thrown)}`, ...numbersOf(thrown), ...framesOf(thrown)].join('\n');
}

function messageOf({ message }: Error): string {
  const [line = ''] = message.split('\n');
  return withoutHost(withoutQuotes(line)).slice(0, LONGEST_MESSAGE);
}

/** Details of other kinds may name a file or a microphone. */
function numbersOf(error: Error): readonly string[] {
  if (!(error instanceof AppError)) return [];
  return Object.entries(error.details).flatMap(([name, value]) =>
    typeof value === 'number' ? [`    ${name}: ${value}`] : [],
  );
}

/** Frames as V8 ("at name (address)") and as Firefox and Safari write them ("name@address"); V8 puts the message before them. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const at = stack.indexOf(message);
  return stack
    .slice(at < 0 ? 0 : at + message.length)
    .split('\n')
    .filter((line) => /^\s*at |@.*:\d+:\d+$/.test(line))
    .slice(0, MOST_FRAMES)
    .map((line) => `    ${withoutHost(line.trim())}`);
}

/** Keeps the name of what was read of undefined: `(reading 'length')` is the code's own word. */
function withoutQuotes(text: string): string {
  return text.replaceAll(/(\(reading )?("[^"]*"?|'[^']*'?|`[^`]*`?|“[^”]*”?)/g, (all, reading?: string) =>
    reading === undefined ? '"…"' : all,
  );
}

function withoutHost(text: string): string {
  return text.replaceAll(/\b(?:https?|file):\/\/[^/\s)]*/g, '');
}
