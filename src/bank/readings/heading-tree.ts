import type { Candidate } from './candidate';
import type { Page } from './page';

/** A heading with those below it. */
interface Node {
  readonly heading: Candidate;
  readonly children: Node[];
}

/**
 * Headings that ask, of whatever rank: a heading with asking headings right below it is a section, and what lies below a question is a part of its
 * answer. Among sisters that mostly ask, one that does not is a question as well when it has an answer.
 */
export function askingHeadings(page: Page): readonly Candidate[] {
  const starts: Candidate[] = [];
  visit(page, treeOf(page), true, starts);
  const explicit = starts.filter((start) => start.explicit);
  if (explicit.length > 1 && explicit.length * 3 >= starts.length * 2) return explicit;
  const numbered = starts.filter((start) => start.explicit || start.numbered);
  if (numbered.length < 3 || numbered.length * 5 < starts.length * 4) return starts;
  // the odd one between numbered questions lost its number; before and behind them stand other things
  const [first, last] = [numbered[0]?.index ?? 0, numbered.at(-1)?.index ?? 0];
  return starts.filter(({ index }) => index >= first && index <= last);
}

function treeOf(page: Page): readonly Node[] {
  const headings = page.candidates.filter(({ kind }) => kind === 'heading');
  const inItem = (heading: Candidate) => {
    const piece = page.pieces[heading.index];
    return piece?.kind === 'heading' && piece.item !== null;
  };
  // "12. ### Why?" and "13. #### How?" are items of one list, whatever their rank
  const itemDepth = commonest(headings.filter(inItem).map(({ depth }) => depth));
  const slips = slipsOf(page, headings);
  const rank = (heading: Candidate) => (inItem(heading) ? itemDepth : (slips.get(heading) ?? heading.depth));
  const roots: Node[] = [];
  const above: Node[] = [];
  for (const heading of headings) {
    const node = { heading, children: [] };
    while (above.length > 0) {
      const parent = above.at(-1)?.heading;
      if (parent && countsOn(page, parent, heading)) {
        above.pop();
        continue;
      }
      if (parent && !inItem(parent) && hasLeft(page, parent, heading)) above.pop();
      else if (parent && (rank(parent) < rank(heading) || page.isInside(heading.index, parent.index))) break;
      else above.pop();
    }
    (above.at(-1)?.children ?? roots).push(node);
    above.push(node);
  }
  return roots;
}

/** "## 5." with its answer, then "### 6.": the next question, of whatever rank. */
function countsOn(page: Page, first: Candidate, second: Candidate): boolean {
  return (
    first.asks &&
    first.number !== null &&
    second.number === first.number + 1 &&
    page.answerWeight(first.index + 1, second.index) > 0
  );
}

/** One heading in so many may have slipped to another rank. */
const MOST_SLIPS = 4;

/**
 * The few questions, each with its answer, that slipped above the rank of the others, with the rank they are meant to have: what stands
 * below them is no part of their answers.
 */
function slipsOf(page: Page, headings: readonly Candidate[]): ReadonlyMap<Candidate, number> {
  const asking = headings.filter(({ surely }) => surely);
  const depth = commonest(asking.map((heading) => heading.depth));
  const usual = asking.filter((heading) => heading.depth === depth);
  const first = usual[0]?.index ?? 0;
  const slipped = headings.filter((heading, at) => {
    const end = headings[at + 1]?.index ?? heading.index;
    const isAbove = heading.surely && heading.depth < depth && heading.index > first;
    return isAbove && page.answerWeight(heading.index + 1, end) > 0;
  });
  const isRare = slipped.length > 0 && slipped.length * MOST_SLIPS <= usual.length;
  return new Map(isRare ? slipped.map((heading) => [heading, depth]) : []);
}

/** The first heading stands in an item or fold that ended before the second. */
function hasLeft(page: Page, first: Candidate, second: Candidate): boolean {
  const around = page.pieces[second.index]?.within ?? [];
  const innermost = page.pieces[first.index]?.within.at(-1);
  return innermost !== undefined && !around.includes(innermost);
}

function commonest(depths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const depth of depths) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts].reduce((held, next) => (next[1] > held[1] ? next : held), [1, 0])[0];
}

function visit(page: Page, sisters: readonly Node[], outermost: boolean, starts: Candidate[]): void {
  const asking = sisters.filter(({ heading }) => asksAnyhow(heading));
  const mostAsk = asking.length > 0 && asking.length * 2 >= sisters.length;
  for (const { heading, children } of sisters) {
    const below = children.filter((child) => asksAnyhow(child.heading)).length;
    const isTitle = outermost && sisters.length === 1 && children.length > 0 && below > 0;
    const first = children[0]?.heading.index;
    const saysNothing = first !== undefined && page.answerWeight(heading.index + 1, first) === 0;
    const isSection = isTitle || (saysNothing && below > 0 && below * 2 >= children.length);
    if (!isSection && asksAnyhow(heading)) starts.push(heading);
    else if (!isSection && mostAsk && below === 0 && answersDirectly(page, heading)) starts.push(heading);
    else visit(page, children, false, starts);
  }
}

function asksAnyhow({ asks, numbered, explicit }: Candidate): boolean {
  return asks || numbered || explicit;
}

/** Something is said before the next heading. */
function answersDirectly(page: Page, { index }: Candidate): boolean {
  let end = index + 1;
  while (end < page.pieces.length && page.pieces[end]?.kind !== 'heading') end += 1;
  return page.answerWeight(index + 1, end) > 0;
}
