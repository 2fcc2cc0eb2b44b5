import { diffArrays } from 'diff';
import { SAMPLE_RATE_HZ } from '../../../src/base/sample-rate';
import type { Word } from '../../../src/transcription/transcript';
import { joinOverlap } from '../../../src/transcription/worker/answer/overlap';
import type { Hear } from '../../../src/transcription/worker/hearing/hear';
import { normalizeEnglish } from '../../metrics/english-text';
import { generator } from '../../metrics/generator';

/** On either side of a cut. */
const SIDE_S = 8;
/** What both hearings get, as after a forced cut. */
const SHARED_S = 1;
/** Words so near to the cut or to the stretch that both hearings got are the seam's; word times are good to 0.3 s. */
const SEAM_S = 1;

/** What is different when speech is heard in two halves and joined, in words. */
export interface CutDifferences {
  /** Of the same sound heard at once. */
  readonly words: number;
  readonly cuts: number;
  readonly atSeam: Differences;
  /** Further from the cut: the same speech, read otherwise in a shorter window, or at its other end, which is cut, too. */
  readonly elsewhere: number;
}

interface Differences {
  /** With nothing in their place. */
  readonly lost: number;
  /** Written twice, or where nothing was heard. */
  readonly added: number;
  /** Heard as other words: "their" for "there is". */
  readonly changed: number;
}

const NONE: CutDifferences = {
  words: 0,
  cuts: 0,
  atSeam: { lost: 0, added: 0, changed: 0 },
  elsewhere: 0,
};

/**
 * What is lost or doubled where speech is cut anywhere: at random moments, eight seconds before and after one are heard apart
 * and joined, and compared with the same sixteen seconds heard at once.
 */
export async function differencesAtCuts(
  samples: Float32Array,
  hear: Hear,
  cuts: number,
): Promise<CutDifferences> {
  const seconds = samples.length / SAMPLE_RATE_HZ;
  const random = generator(cuts);
  const all: CutDifferences[] = [];
  for (let cut = 0; cut < cuts; cut++) {
    const atS = SIDE_S + random() * Math.max(0, seconds - 2 * SIDE_S);
    const listen = (fromS: number, toS: number) => hearStretch(samples, fromS, toS, hear);
    const whole = await listen(atS - SIDE_S, atS + SIDE_S);
    const before = await listen(atS - SIDE_S, atS);
    const after = await listen(atS - SHARED_S, atS + SIDE_S);
    all.push(differencesOf(whole, joinOverlap(before, after, atS - SHARED_S, atS), atS));
  }
  return sumDifferences(all);
}

/** Counts what `joined` has otherwise than `whole`; spelling, case and the spaces in names aside. */
export function differencesOf(whole: readonly Word[], joined: readonly Word[], cutS: number): CutDifferences {
  const said = wordsOf(whole);
  const atSeam = { lost: 0, added: 0, changed: 0 };
  let elsewhere = 0;
  let ours: readonly HeardWord[] = [];
  let theirs: readonly HeardWord[] = [];
  const settle = () => {
    const [lost, added] = [ours.length, theirs.length];
    if (textOf(ours) !== textOf(theirs)) {
      if (![...ours, ...theirs].some(({ middleS }) => nearCut(middleS, cutS)))
        elsewhere += Math.max(lost, added);
      else if (added === 0) atSeam.lost += lost;
      else if (lost === 0) atSeam.added += added;
      else atSeam.changed += Math.max(lost, added);
    }
    ours = [];
    theirs = [];
  };
  for (const { added, removed, value } of diffArrays([...said], [...wordsOf(joined)], {
    comparator: sameText,
  })) {
    if (removed) ours = value;
    else if (added) theirs = value;
    else settle();
  }
  settle();
  return { words: said.length, cuts: 1, atSeam, elsewhere };
}

export function sumDifferences(all: readonly CutDifferences[]): CutDifferences {
  return all.reduce(
    (sum, { words, cuts, atSeam, elsewhere }) => ({
      words: sum.words + words,
      cuts: sum.cuts + cuts,
      atSeam: {
        lost: sum.atSeam.lost + atSeam.lost,
        added: sum.atSeam.added + atSeam.added,
        changed: sum.atSeam.changed + atSeam.changed,
      },
      elsewhere: sum.elsewhere + elsewhere,
    }),
    NONE,
  );
}

interface HeardWord {
  readonly text: string;
  readonly middleS: number;
}

function wordsOf(words: readonly Word[]): readonly HeardWord[] {
  return words.flatMap(({ text, startS, endS }) =>
    normalizeEnglish(text)
      .split(' ')
      .filter(Boolean)
      .map((part) => ({ text: part, middleS: (startS + endS) / 2 })),
  );
}

function sameText(a: HeardWord, b: HeardWord): boolean {
  return a.text === b.text;
}

function textOf(words: readonly HeardWord[]): string {
  return words.map(({ text }) => text).join('');
}

function nearCut(timeS: number, cutS: number): boolean {
  return timeS > cutS - SHARED_S - SEAM_S && timeS < cutS + SEAM_S;
}

async function hearStretch(
  samples: Float32Array,
  fromS: number,
  toS: number,
  hear: Hear,
): Promise<readonly Word[]> {
  const piece = samples.slice(Math.round(fromS * SAMPLE_RATE_HZ), Math.round(toS * SAMPLE_RATE_HZ));
  const { words } = await hear(piece, { terms: [], shouldStop: async () => false });
  return words.map((word) => ({ ...word, startS: word.startS + fromS, endS: word.endS + fromS }));
}
