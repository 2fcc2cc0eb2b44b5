/** Which column of a table, a CSV file or a JSON object holds what. */
export interface Columns {
  readonly question: number;
  readonly answer: number | null;
  readonly section: number | null;
}

const QUESTION = [
  /^(?:the |interview |your |sample |exam |test )?(?:questions?|ques|q|prompts?|front|frage|fragen|vorderseite|question|recto|preguntas?|anverso|perguntas?|frente|domand[ae]|вопросы?|вопрос|问题|问题|題目|题目|面试题|提问|问|質問|問題|問|질문|문제)(?: ?(?:text|title|body|en|name|#\d+|\d+))?$/i,
  /question|frage|pregunta|pergunta|вопрос|问题|题目|質問|질문/i,
];
/** What data sets call a question beside its answer. A table inside an answer has such columns, too. */
const ASKED = [
  /^(?:instructions?|quer(?:y|ies)|problem|challenge|aufgabe|exercice|ejercicio|exercício|задача|задание)$/i,
  /^(?:terms?|words?|concepts?|expressions?|begriffe?|termes?|términos?|conceptos?|termos?|conceitos?|термины?|понятия?|术语|概念|用語)$/i,
];
const ANSWER = [
  /^(?:the |model |sample |your |my |suggested |expected |ideal |best |correct |example |short |full )?(?:answers?|ans|a|back|response|responses|solutions?|reply|antwort(?:en)?|musterantwort|lösung|rückseite|réponses?|reponses?|verso|respuestas?|reverso|respostas?|rispost[ae]|ответы?|ответ|答案|参考答案|回答|解答|答|答え|模範解答|답변|정답)(?: ?(?:text|body|en|#\d+|\d+))?$/i,
  /answer|antwort|réponse|respuesta|resposta|ответ|答案|回答|解答|答え|답변|solution/i,
  /^(?:explanations?|completion|output|definition|content|text|key ?points|talking ?points|notes?|erklärung|explication|explicación|explicação|объяснение|解析|解説)$/i,
];
const SECTION = [
  /^(?:sections?|categor(?:y|ies)|topics?|subject|deck|chapter|group|area|domain|kategorie|thema|rubrik|catégorie|thème|categoría|tema|categoria|tópico|категория|раздел|тема|分类|类别|章节|カテゴリー?|分野)$/i,
  /^(?:tags?|labels?|technology|skill|module|unit)$/i,
  /category|section|topic/i,
];

/** Why the right option of a quiz is right. */
export const EXPLANATION =
  /^(?:explanations?|rationale|reason|why|erklärung|begründung|explication|explicación|explicação|объяснение|解析|解説)$/i;

/** The columns by their names, whatever the case, the better name first; null without a column of questions. */
export function columnsOf(names: readonly string[]): Columns | null {
  const tidy = names.map(tidied);
  const question = find(tidy, QUESTION, []);
  return question === null ? null : beside(tidy, question);
}

/** As `columnsOf`, for what is data as a whole: also "instruction" or "term" where there is a column of answers. */
export function columnsOfData(names: readonly string[]): Columns | null {
  const tidy = names.map(tidied);
  const question = find(tidy, [...QUESTION, ...ASKED], []);
  const columns = question === null ? null : beside(tidy, question);
  return columns?.answer === null ? columnsOf(names) : columns;
}

function tidied(name: string): string {
  return name.replace(/[\s_*`-]+/g, ' ').trim();
}

function beside(tidy: readonly string[], question: number): Columns {
  const answer = find(tidy, ANSWER, [question]);
  return { question, answer, section: find(tidy, SECTION, [question, answer]) };
}

function find(
  names: readonly string[],
  patterns: readonly RegExp[],
  taken: readonly (number | null)[],
): number | null {
  for (const pattern of patterns) {
    const index = names.findIndex(
      (name, at) =>
        !taken.includes(at) &&
        pattern.test(name) &&
        !/\b(?:id|no|number|count|type|date|url|link)\b/i.test(name),
    );
    if (index !== -1) return index;
  }
  return null;
}
