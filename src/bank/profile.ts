/** One application: what fills the blanks of questions and model answers, such as `[Company Name]`. */
export interface Profile {
  readonly id: string;
  /** As the user calls it: "Acme, platform engineer". */
  readonly name: string;
  readonly company: string;
  readonly role: string;
  /** Calendar day of the interview, `YYYY-MM-DD`; null when it is not known. */
  readonly date: string | null;
  /** What else is filled in, by `blankKey`. */
  readonly facts: Readonly<Record<string, string>>;
}

const COMPANY =
  /^(?:the |your |their |target )?(?:company|employer|organi[sz]ation|firm)(?:['’]s)?(?: name)?$/i;
const ROLE =
  /^(?:the |your |their |target )?(?:job )?(?:role|position|title|job)(?: (?:title|name|applied for))?$/i;

/** "[Company Name]" and "[company  name]" ask for the same. */
export function blankKey(blank: string): string {
  return blank.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether a blank asks for the company or the role, which every profile has a field for. */
export function fieldOf(blank: string): 'company' | 'role' | null {
  const key = blankKey(blank);
  if (COMPANY.test(key)) return 'company';
  return ROLE.test(key) ? 'role' : null;
}

/** What a profile fills a blank with; empty when it says nothing. */
export function filledValue(profile: Profile, blank: string): string {
  const field = fieldOf(blank);
  if (field !== null) return profile[field].trim();
  const key = blankKey(blank);
  return Object.hasOwn(profile.facts, key) ? (profile.facts[key] ?? '').trim() : '';
}
