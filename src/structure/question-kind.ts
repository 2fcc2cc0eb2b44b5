/** What an answer to a question is to be: something that happened, how something works, or neither. */
export type QuestionKind = 'story' | 'explanation' | 'other';

/** About the candidate or the job: neither a story nor an explanation. They win over all else. */
const PERSONAL: readonly RegExp[] = [
  /\b(?:about|describe|introduce) yourself\b/,
  /\b(?:your (?:background|career so far|cv|resume|experience with|strengths?|(?:\w+ )?weakness(?:es)?|(?:career )?goals|hobbies|salary)|salary|free time|hobbies)\b/,
  /\bwhy (?:do|did|would|are|should|have) (?:you (?:want|leav|apply|interested|looking|choose)|we hire)/,
  /\b(?:see yourself|hire you|motivates you|describe you|questions for us|willing to|start work|can you start|about our (?:company|team|product)|work (?:for us|here)|kind of (?:manager|boss|team|company))\b/,
];

/** Asks for one thing that happened. */
const STORY: readonly RegExp[] = [
  /\b(?:a|the|last|any) (?:\w+ )?(?:time|situation|occasion|moment|instance|incident|experience) (?:when|where|in which|on which|you|that|your|someone|something)\b/,
  /\b(?:about|describe|of|through) (?:a|one) time\b/,
  /\b(?:example|instance) (?:of (?:an? (?:\w+ )?(?:time|situation|occasion|goal|project|mistake|conflict|decision)\b|how you|when |where |something you |your )|(?:when|where) )/,
  /\bshare how you (?:\w+ed|dealt|led|built|made|took|got|found)\b/,
  /\bwalk (?:me|us) through (?:a|an|one|the) (?:[\w/-]+ ){1,5}(?:that )?you(?:['’]ve)? (?:\w+ed|ran|led|built|made|wrote|had)\b/,
  /\b(?:tell (?:me|us)|talk|share|describe|walk me through|recall|think of) (?:\w+ ){0,3}(?:a|an|one|your|the|something) (?:[\w-]+ ){0,5}(?:you(?:['’]ve)? (?:\w+ed|had|have|made|led|built|took|got|were|did|dealt|gave|felt|saw|went|won|lost|found|set)\b|(?:mistake|failure|achievement|accomplishment|conflict|disagreement|challenge)\b)/,
  /\b(?:tell (?:me|us)|talk) about (?:a|an|one|your) (?:[\w-]+ )*(?:project|incident|disruption|customer|case|decision|risk|success)\b/,
  /\bdescribe how you (?:\w+ed|dealt|led|built|made|took|got|found)\b/,
  /\bhave you ever\b/,
  /\bwhen was the last time\b/,
  /\bhow did you (?:handle|deal|resolve|overcome|react|manage|solve|approach)\b/,
  /\b(?:most|biggest|greatest|hardest|worst|best|toughest|proudest) (?:[\w-]+ )*(?:you(?:['’]ve| have)?\b|in your|at work|in my)/,
  /\b(?:accomplishment|achievement|project) (?:are you|(?:that )?you(?:['’]re| are)) (?:most )?proud/,
  /\bgo(?:es)? as planned\b|\bwent wrong\b/,
];

/** Asks how something is or is done. */
const EXPLANATION: readonly RegExp[] = [
  /^(?:can you |could you |please )?(?:explain|define|compare|name|list|describe|outline|summari[sz]e|contrast|discuss)\b/,
  /^(?:and )?(?:what|how|why|when|which|where|who) /,
  /\b(?:explain|difference between|how (?:would|do|does|can|should|you would|you['’]d))\b/,
];

/** The kind of a question by its wording, in English; what fits no pattern is `other`, and nothing is said of its structure. */
export function questionKind(question: string): QuestionKind {
  const text = question.toLowerCase().replace(/\s+/g, ' ').trim();
  if (PERSONAL.some((pattern) => pattern.test(text))) return 'other';
  if (STORY.some((pattern) => pattern.test(text))) return 'story';
  return EXPLANATION.some((pattern) => pattern.test(text)) ? 'explanation' : 'other';
}
