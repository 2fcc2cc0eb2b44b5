/** What only a marker speaks of. Verbs do not tell: a doctor gives a solution, a court awards a contract, a server accepts a connection. */
const SAYING =
  '(?:only [^.]*\\bnamed|naming|mention(?:s|ed|ing)?|(?:correct|complete) answers?|examples?|spelling|wording|reasoning|explanations?)';
const FORM = '(?:examples?|wordings?|phrasings?|spellings?|synonyms?)';
const GOOD = '(?:reasonable|sensible|correct|equivalent|plausible|appropriate)';
const BAD = '(?:wrong|incorrect|incomplete|vague)';
const KINDS = '(?:causes|reasons|examples|points|advantages|disadvantages|differences|benefits|effects|uses)';
const NUMBER = '\\d*[.,]?\\d+';
const COUNT = `(?:one|two|three|four|an?|half an?|${NUMBER})`;
const WORK =
  '(?:per\\b|each[.;]?$|if\\b|for (?:each|every|any)\\b|for (?:the |an? )?(?:correct )?(?:method|units?|working|answer|spelling|reasoning)\\b)';
const ENOUGH = '(?:sufficient|enough|acceptable|fine|okay|not (?:necessary|required|needed))';
const END = '[.;:!]?$';

/**
 * How a marker speaks to a marker: about the answer, its wording and what counts, not about the matter. In doubt a sentence is no
 * note: a note taken for a point costs one odd term, a point taken for a note is never scored. So a note that may also tell
 * what to say ("students should mention friction") is none.
 */
const NOTES = [
  `^(?:the |an? |your )?(?:final )?(?:answers? (?:may|can|could|must|should|need not)|(?:solutions?|results?) (?:may|can|need not)) (?:also )?be rounded\\b`,
  `^(?:the |your )?(?:final )?answers? (?:may|can|could) (?:also )?be (?:given|written|stated|expressed)(?: as (?!soon|long)| in any order| to \\w+ decimal)`,
  `^it is (?:also )?${ENOUGH} to (?:give|name|state|mention|list|write|say|provide)\\b.*\\bwithout (?:an? |the |any |its )?(?:actual |full )?(?:calculation|explanation|justification|working)`,
  `^it is (?:also )?${ENOUGH} to (?:give|provide) (?:an?|one|any) (?:${GOOD} )?example${END}`,
  `^(?:do not|don[’']t|no need to) (?:accept|allow|require|deduct (?:marks )?for|penali[sz]e(?: for)?) (?:an? |any |the )?(?:${BAD} answers?|(?:${BAD} )?${FORM})\\b`,
  `^(?:do not|don[’']t) accept ["“][^"“”]+["”]${END}`,
  `^(?:accept|allow) (?:any|all) (?:other )?(?:${GOOD} (?:answers?|explanations?|reasons?)|(?:${GOOD} )?${FORM})\\b`,
  `^(?:accept|allow) ecf\\b|^(?:accept|allow) (?:for )?rounding${END}|^ignore (?:any |all |minor )?(?:spelling|grammar)(?: mistakes| errors)?${END}`,
  `^credit any ${COUNT} ${KINDS}${END}`,
  `^(?:students?|candidates?|answers?) (?:should|must|may|need to) (?:mention|name|give|list) (?:at least )?(?:any )?${COUNT} ${KINDS}${END}`,
  `^(?:partial|half|full|no|extra) marks (?:for|if|when)\\b`,
  `^(?:partial|half|full|no|extra) (?:credit|marks|points)(?: (?:is|are|may be|can be|will be) (?:given|awarded))? (?:for|if|when)\\b.*\\b${SAYING}\\b`,
  `\\bmarks (?:may|can|could|must|should|will) (?:only |also |not )?be (?:awarded|deducted) (?:for|if|when)\\b`,
  `^[+-]?\\(?${NUMBER} marks?\\)? ${WORK}`,
  `^[+-]?\\(?${NUMBER} (?:points?|pts?)\\)? (?:per|for (?:each|every|any)) correct\\b`,
  `^(?:award|deduct|give|subtract) ${COUNT} marks? ${WORK}`,
  `^(?:one|two|any|each|either|some|all) of the following\\b[^:]*\\bconsidered (?:fully |also )?correct\\b`,
].map((note) => new RegExp(note, 'i'));

/** Whether a question is itself about points and marks, so that they belong to the matter: "How is the coma scale scored?" */
export function asksForMarks(question: string): boolean {
  return /\b(?:scor(?:es?|ed|ing)|scales?|points?|mark(?:s|ed|ing)?|grad(?:es?|ed|ing)|ratings?)\b/i.test(
    question,
  );
}

/** Whether a sentence tells how an answer is marked; whoever answers says none of it. */
export function isMarkerNote(text: string): boolean {
  return NOTES.some((note) => note.test(text.trim()));
}
