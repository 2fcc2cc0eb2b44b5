import type { Clause } from './spoken-clauses';

/** What may stand between "I" and what I did. */
const ADVERB = '(?:\\w+ly|also|then|just|even|still|first|always|simply|myself|never|only|now)';
const ADVERBS = `(?:${ADVERB} )*`;

/** Being, having, knowing, wanting and helping verbs: what follows "I" and is no deed. */
const NO_DEED =
  "(?:am|was|were|is|are|be|been|had|have|has|having|could|couldn['’]t|can|can['’]t|cannot|would|wouldn['’]t|will|won['’]t|should|shall|may|might|must|need|needed|want|wanted|like|liked|loved?|knew|know|thought|think|felt|feel|believed?|hoped?|guess|mean|remember|remembered|understood|wish|do|don['’]t|did|didn['’]t|wasn['’]t|hadn['’]t|haven['’]t|used|got|ended|learned|learnt|worked|joined|lived|studied|became|failed|lost|realised|realized|saw|noticed|hear|who|and|or|in|the|of|to|a|at|with|for|from)";

const pattern = (source: string) => new RegExp(source, 'u');

/**
 * Signs of a story's parts, each present in a clause or not. They are of everyday English, for any trade; how much each says about
 * each part is fitted (`story-weights.ts`).
 */
const SIGNS = {
  iDid: pattern(`\\bi ${ADVERBS}(?!(?:${NO_DEED}|${ADVERB})\\b)[a-z]+`),
  weDid: pattern(`\\bwe ${ADVERBS}(?!(?:${NO_DEED}|${ADVERB})\\b)[a-z]+`),
  anotherDeed:
    /\band (?:then |also |just )?(?:asked|told|put|took|made|wrote|called|went|sent|showed|gave|started|set|said|explained|built|checked|moved|added|drove|ran|read|tried|used)\b/u,
  saying:
    /\b(?:i|we) (?:\w+ly |also |then )?(?:told|said|explained|asked|called|rang|phoned|spoke|wrote|proposed|suggested|offered|showed|presented|requested|contacted|talked|say|tell|ask|explain)\b/u,
  iWas: /\b(?:i|we) (?:was|were|am|had been|used to|worked|joined|lived|studied|would)\b/u,
  state:
    /\b(?:i|we) (?:knew|thought|felt|didn['’]t|couldn['’]t|wasn['’]t|hadn['’]t|saw|noticed|liked|remember)\b/u,
  there: /\bthere(?:['’]s| is| was| were|['’]d been)\b/u,
  goingOn: /\b(?:was|were|been) (?:\w+ly |just )?[a-z]+ing\b/u,
  before: /\b(?:had|['’]d) (?:\w+ly |just |already |never )?(?:been|[a-z]+(?:ed|en|wn|ne))\b/u,
  when: /\b(?:in (?:19|20)\d\d|ago|(?:last|that|one) (?:year|month|week|summer|winter|spring|autumn|friday|monday|day|morning|night|evening)|when (?:i|we) (?:was|were|started|joined|came|worked)|years? back|at (?:the|this|that) time|it was (?:a|an|about|around|in|on|during|the|my|after|when)|(?:at|in) the (?:beginning|first))\b/u,
  where:
    /\b(?:at|in|for) (?:my|the|a|an|our) (?:\w+ )?(?:last|previous|former|first|old|small|company|job|team|school|hospital|hotel|office|department|project|warehouse|branch|role)\b/u,
  trouble:
    /\b(?:problem|issue|trouble|broke|broken|fail(?:s|ed|ing)?|missing|wrong|angry|shouting|yelling|complain\w*|crash\w*|afraid|sick|ill|short of|nobody|no one|late|lost|difficult|stuck|conflict|risk\w*|error|outage|delay\w*|quit|never)\b/u,
  because: /\bbecause\b/u,
  couldNot:
    /\b(?:couldn|didn|wasn|weren|wouldn|don|doesn|can)(?:['’]t)\b|\b(?:could|did|was|were|would|do|does) not\b/u,
  duty: /\b(?:my (?:own )?(?:job|task|role|responsibility|goal|aim|part|duty|target|objective|mission|call|condition)|responsible|responsibility|in charge|up to me|(?:was|is) on (?:me|my)|tasked|supposed to|expected to|(?:asked|told) (?:me|us) to|(?:was|were) asked to|fell to me|charged with|on my head)\b/u,
  mustDo:
    /\b(?:i|we|you) (?:also |now |just |only )?(?:had to|needed to|need to|must|have to|wanted to|should)\b/u,
  aim: /\b(?:goal|aim|target|deadline|objective|challenge was|so my|the (?:task|challenge|condition))\b/u,
  timeLimit:
    /\b(?:had (?:to|until|only|just|one|two|three|four|\d+) |until (?:the|three|four|monday|friday|end)|by (?:the end|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|morning|next|four|three)|within|in (?:one|two|three|four|five|six|\d+) (?:days?|hours?|weeks?|months?)|before the)\b/u,
  sequence:
    /^(?:and )?(?:so )?(?:first|firstly|then|after that|after this|next|afterwards|later|finally|second|secondly|also|to do this|once)\b/u,
  soIDid: /^(?:and |but )?(?:so|then|therefore),? (?:what )?(?:i|we)\b/u,
  outcome:
    /\b(?:as a result|in the end|at the end|eventually|end(?:ed|ing) up|turned out|results?|resulted|outcome|it worked|worked out|went well|consequently|thanks to)\b/u,
  lasting:
    /\b(?:since (?:then|that|this)|ever since|nowadays|now|today|still|after (?:this|that) (?:i|we)|from (?:that|then)|later|the next (?:year|month))\b/u,
  change:
    /\b(?:increas\w+|decreas\w+|dropp?(?:ed|s)|went (?:up|down)|reduc\w+|improv\w+|grew|rose|fell|doubled|tripled|saved|better|faster|fewer|(?:from|by) [\w-]+ (?:percent|per cent|%|to)|lower)\b/u,
  figure:
    /\d|%|\bper ?cent\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|third)\b/u,
  praise:
    /\b(?:thank\w*|appreciat\w+|happy|pleased|prais\w+|award\w*|prize|promot\w+|delighted|proud|impressed|satisfied|good|great|loved|compliment\w*|best)\b/u,
  learned: /\b(?:learn(?:ed|t)|lesson|taught me|next time|habit|i now|i still)\b/u,
  done: /\b(?:finish\w*|complet\w+|deliver\w+|launch\w*|shipp?ed|passed|won|win|approved|agreed|agrees|solved|fixed|signed|accepted|adopted|survived|recovered|succe\w+|on time|opened|received|bought|submitted|came back)\b/u,
  afterTime:
    /\b(?:after|within|by|in|over) (?:(?:\w+[ -]){1,3}(?:years?|months?|weeks?|days?|hours?|minutes?|quarters?)|(?:the (?:end|second|third|first|next) ?\w*|january|february|march|april|may|june|july|august|september|october|november|december)\b)/u,
  nextTime:
    /\b(?:the )?(?:next|following|same|second) (?:day|morning|week|month|year|time|quarter|season|afternoon|evening|night)\b/u,
  gained:
    /\b(?:i|we|he|she|they|it) (?:\w+ly |also |then )?(?:got|won|lost|received|achieved|managed|passed|earned|became|made it|ended|saved|reached)\b/u,
  none: /\b(?:no more|no longer|zero|without (?:a|any)|not (?:a|one) (?:single )?|never again|nobody|no one|haven['’]t|hasn['’]t|didn['’]t)\b/u,
  others:
    /^(?:and |so |but |then |also )*(?:he|she|they|the|his|her|their|it|this|that|our|everyone|everybody|people|a|an|one|two|three|four|five|most|all|both|customers?)\b/u,
  they: /\b(?:he|she|they) [a-z]+/u,
  habit:
    /\b(?:i (?:always|usually|believe|think|like|am|would say|tend|try|help|make|guess|love)|i['’]m (?:a|very|the|someone|not)|in general|generally|usually|you (?:know|get|just|have|never)|people)\b/u,
  wouldDo: /\b(?:i|you|we)(?:['’]d| would) /u,
  opener:
    /^(?:okay|ok|oh|well|um|uh|hmm|sure|yes|yeah|actually|so basically|that['’]s|good question|let me|i mean)\b/u,
  opening:
    /\b(?:good question|let me think|let me see|i would like to share|comes to mind|example|incident|easy for me|come back to|to be honest|this one)\b/u,
  closing:
    /^(?:so |and |but )?(?:yeah|anyway|that['’]s (?:it|how|why|what|basically)|that is (?:it|how|why)|so that)\b/u,
  present: /\b(?:is|are|['’]s|don['’]t|has|does|helps|gets|needs)\b/u,
  short: /^(?:\S+\s?){1,5}$/u,
  long: /^(?:\S+\s){24,}/u,
} satisfies Readonly<Record<string, RegExp>>;

const SIGN_NAMES = Object.keys(SIGNS);

/** A deed of the speaker's side; where these begin and end says much about what is before and after them. */
const DEEDS = [SIGNS.iDid, SIGNS.weDid];

const PLACES = ['first', 'last', 'firstThird', 'lastThird', 'howFar', 'beforeDeeds', 'afterDeeds', 'noDeeds'];

/** The names of a clause's features, in the order of `featuresOf`; the last one is always 1. */
export const FEATURES: readonly string[] = [...SIGN_NAMES, ...PLACES, 'always'];

/** What is known about each clause, 0..1: its signs, and where it stands in the answer. */
export function featuresOf(clauses: readonly Clause[]): readonly (readonly number[])[] {
  const deeds = clauses.flatMap(({ text }, index) => (isDeed(text) ? [index] : []));
  const [firstDeed = clauses.length] = deeds;
  const lastDeed = deeds.at(-1) ?? -1;
  return clauses.map(({ text }, index) => {
    const howFar = clauses.length < 2 ? 0 : index / (clauses.length - 1);
    const places = [
      index === 0,
      index === clauses.length - 1,
      howFar < 1 / 3,
      howFar > 2 / 3,
      howFar,
      index < firstDeed,
      index > lastDeed && deeds.length > 0,
      deeds.length === 0,
    ];
    return [...Object.values(SIGNS).map((sign) => Number(sign.test(text))), ...places.map(Number), 1];
  });
}

function isDeed(text: string): boolean {
  return DEEDS.some((deed) => deed.test(text));
}
