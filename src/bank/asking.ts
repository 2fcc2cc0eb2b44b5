import { readMark } from './marks';

/** Openings of questions that need no question mark: "Tell me about yourself." */
const ASKING_WORDS = new Set(
  (
    'what whats why how when where which who whom whose tell describe explain do does did can could would should will ' +
    'have has are is was were give walk define compare discuss name list imagine suppose outline share talk mention write differentiate introduce draw sketch calculate solve prove justify estimate summarize summarise contrast distinguish illustrate elaborate recall pretend assume ' +
    'was wie warum wann wo welche welcher welches welchen wer wem wen wieso weshalb wozu wofür woran nennen nenne nenn erklären erkläre beschreiben beschreibe erläutern erläutere erzähl erzähle erzählen definieren definiere vergleiche vergleichen kannst können hast haben stellen stelle skizzieren skizziere zeichnen zeichne berechnen berechne begründen begründe schildern schildere fassen ' +
    'que quel quelle quels quelles comment pourquoi quand où qui combien expliquez expliquer explique décrivez décrire décris citez définissez définir parlez parle pouvez peux avez racontez quelles présentez présente dessinez calculez justifiez donnez ' +
    'qué cómo cuál cuáles cuándo dónde quién por cuánto explica explique describe describa háblame cuéntame compara nombra nombre menciona define preséntate dibuja dibuje calcula calcule ' +
    'qual quais como quando onde quem quanto descreva cite fale conte explique compare defina apresente desenhe calcule ' +
    'что как какой какая какое какие каков каковы кто где когда почему зачем чем сколько расскажите расскажи объясните объясни опишите опиши назовите назови перечислите перечисли приведите сравните представьтесь нарисуйте начертите напишите напиши реализуйте реализуй спроектируйте спроектируй разработайте для'
  ).split(' '),
);
const DEMANDS =
  /^(?:tell|describe|explain|walk|define|compare|discuss|differentiate|introduce|draw|sketch|distinguish|skizzieren|skizziere|schildern|schildere|nennen|nenne|erklären|erkläre|beschreiben|beschreibe|erläutern|erläutere|erzähl|erzähle|expliquez|expliquer|décrivez|décrire|parlez|racontez|explique|explica|explícame|describa|háblame|cuéntame|descreva|fale|расскажите|расскажи|объясните|объясни|опишите|опиши|назовите|перечислите|перечисли|приведите|напишите|реализуйте|спроектируйте|разработайте)$/;
/** Chinese and Japanese put the asking word anywhere. */
const ASKS_IN_CJK =
  /什么|什麼|如何|怎么|怎样|为什么|为何|哪些|哪个|哪几|多少|是否|区别|^请|谈谈|说说|讲讲|聊聊|[谈说讲聊]一[谈说讲聊下]|介绍一下|能否|有没有|是不是|何时|哪种|吗$|とは|なぜ|どの|どう|何[がをでか]|ですか|ますか|[てで]ください|述べよ|説明せよ|教えて|무엇|어떻게|왜/;
const DEMANDS_IN_CJK =
  /^(?:请|谈谈|说说|讲讲|聊聊|[谈说讲聊]一[谈说讲聊下]|介绍)|[てで]ください。?$|述べよ。?$|説明せよ。?$/;
const ENDS_ASKING =
  /[?？؟](?:["'”’»)\]*_.!…\s★☆→➜➔➤↗]|\p{Extended_Pictographic}|\uFE0F|\u200D)*(?:[([（【][^()[\]]{0,40}[)\]）】][\s*.]*)*$/u;

/** "Difference between a list and a tuple" asks without a question mark. */
const COMPARES =
  /^(?:(?:the |main |key |la |las |les |as )?(?:differences?|unterschiede?|diff[ée]rences?|diferencias?|diferenças?) (?:between|zwischen|entre) |(?:отличи[ея]|разниц[аы]|различи[ея]) ).*[^:：]$/iu;

/** "Comment prefixes:" and "When to use:" head what stands below them. */
const SHORT_LABEL = /^\S+(?:\s+\S+){0,3}[:：]$/;

/** Whether a line reads as a question: by its mark, its question mark or its first word. */
export function asks(line: string): boolean {
  if (asksSurely(line)) return true;
  const { text } = readMark(line);
  return (
    (ASKING_WORDS.has(firstWordOf(text)) && !SHORT_LABEL.test(text)) ||
    ASKS_IN_CJK.test(text) ||
    COMPARES.test(text) ||
    /^(?:o que|в ч[её]м|на что|о ч[её]м|de quoi|à quoi|en quoi|für was|an was)(?!\p{L})/iu.test(text)
  );
}

/** By "Q:" or by its question mark; "What I did" begins like a question and is none. */
export function asksSurely(line: string): boolean {
  const { text, explicit } = readMark(line);
  return explicit || ENDS_ASKING.test(text) || text.startsWith('¿');
}

/** "Explain pods.": what only an interviewer says, while "When it fails, …" may begin an answer. */
export function demands(line: string): boolean {
  const { text } = readMark(line);
  return DEMANDS.test(firstWordOf(text)) || DEMANDS_IN_CJK.test(text);
}

/** As `demands`, in an item of three words or more: "describe orders" may be the ticked option. */
export function demandsMore(item: string): boolean {
  return demands(item) && (/^(?:\S+\s+){2}\S/.test(item) || DEMANDS_IN_CJK.test(readMark(item).text));
}

/** "Give examples." behind a question goes on asking. */
export function goesOnAsking(text: string): boolean {
  return demands(text) || /^(?:and )?(?:give|provide|list|name|state|prove|derive|justify)\s/i.test(text);
}

/** Several questions one after the other and nothing else: follow-ups are no answer. */
export function onlyAsks(text: string): boolean {
  const said = text.replace(/^\(?(?:\d{1,3}|[a-z])[.)]\s/i, '').replace(/\b(?:e\.g|i\.e|etc|vs)\./g, '');
  return ENDS_ASKING.test(said) && !/[.!。]\s/.test(said);
}

/** "Please describe …" */
const POLITELY = /^[^\p{L}]*(?:please|kindly|bitte|por favor|s['’]il vous pla[îi]t|пожалуйста)[\s,]+/iu;

function firstWordOf(text: string): string {
  return (
    /^[^\p{L}]*(\p{L}+(?:['’]s\b)?)/u
      .exec(text.replace(POLITELY, ''))?.[1]
      ?.replace(/['’]s$/, '')
      .toLowerCase() ?? ''
  );
}
