/** How a marker speaks to a marker: about the answer, its points and what counts, not about the matter. */
const NOTES = [
  /^(?:the |an? |your )?(?:answers?|solutions?|results?) (?:may|can|could|must|should|need not|does not need to) (?:also )?be (?:rounded|given|written|stated|accepted|expressed|phrased|worded)\b/i,
  /\b(?:sufficient|enough|acceptable|fine|okay|not (?:necessary|required|needed)) to (?:give|name|state|mention|list|write|say|provide|answer|calculate|explain)\b/i,
  /^(?:do not|don[’']t|no need to) (?:accept|award|deduct|penalize|penalise|require)\b/i,
  /^(?:accept|allow) (?:any|all|other|equivalent|similar|reasonable)\b/i,
  /\b(?:partial|half|full|no|extra) (?:credit|marks?|points?) (?:for|if|is|are|was|were|when|to|may|can|will|should)\b/i,
  /^[+-]?\(?\d*[.,]?\d+ ?(?:points?|marks?|pts?)\)? (?:for|if|each|per|when)\b/i,
  /\b(?:award|deduct|give|subtract)(?:ed)? (?:one|two|half an?|an?|\d*[.,]?\d+) (?:points?|marks?)\b/i,
  /\b(?:one|two|any|each|either|some|all) of the following\b[^:]*\b(?:correct|accept\w*|sufficient|given|mentioned|named|stated|count\w*|required)\b/i,
];

/** Whether a sentence tells how an answer is marked; whoever answers says none of it. */
export function isMarkerNote(text: string): boolean {
  return NOTES.some((note) => note.test(text.trim()));
}
