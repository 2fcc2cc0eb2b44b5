/** After a negator these lift it: "not only", "no doubt". */
export const LIFTED = new Set('only just merely simply necessarily doubt matter problem'.split(' '));

/** Phrases in front of a thing that put it aside. Not "want to" or "would like to": who is asked for goals says them so. */
export const SET_ASIDE: readonly (readonly string[])[] = phrases(
  'instead of|rather than|as opposed to|decided against|am against|was against|were against|read about|heard of|heard about|thought about|talked about|talk about|talk of|' +
    'looked at|looked into|considered|planned|planning to|outside my|outside the|outside of my|plan to|wanted to|wish|supposed to|stopped|gave up|moved away from|too little|far from|unlike|except',
);

/** Phrases after a thing that give it away or rule it out. */
export const GIVEN_AWAY: readonly (readonly string[])[] = phrases(
  "was too|were too|is too|was discussed|were discussed|failed|got rejected|was rejected|were rejected|team job|team handles|team does|team owns|team takes care|team 's job|" +
    'somebody else|someone else|another team|another group|another department|other team|other people|different team|was done by a|were done by a|is done by a',
);

/** Phrases in front of a thing that leave it to others. */
export const LEFT_TO_OTHERS: readonly (readonly string[])[] = phrases(
  'someone else|somebody else|another team|another group|another department|other team|different team|team handles|team does|team owns|group handles|leave the|left the|leave that|thanks to another',
);

function phrases(text: string): readonly (readonly string[])[] {
  return text.split('|').map((phrase) => phrase.split(' '));
}
