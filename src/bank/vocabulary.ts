/**
 * The words that banks are written with, in English, German, French, Spanish, Portuguese, Russian, Chinese and Japanese
 * (a few Italian and Korean ones came with public lists). Each string is a part of a regular expression without groups.
 */

/** Before a question: "Question 3:", "Frage:", "面试官：". */
export const QUESTION_WORDS = [
  'interview questions?|questions?|quest|ques?|qn?|interviewer|recruiter|hiring manager|employer|hr|front',
  'fragen?|interviewerin|personaler|vorderseite',
  'questions?|recruteur|recto',
  'preguntas?|entrevistadora?|anverso',
  'perguntas?|entrevistadora?|frente',
  'domanda|вопрос|интервьюер|в',
  '面试问题|面试题|问题|问题|問題|提问|面试官|问|質問|面接官|問|질문|문',
].join('|');

/** Titles of a list of questions: no question by themselves. */
export const QUESTIONS_WORDS =
  '(?:interview |all |the |sample )*questions|fragen|preguntas|perguntas|вопросы';

/** Before an answer. */
export const ANSWER_WORDS = [
  'answers?|ans|responses?|reply|solutions?|sol|candidate|applicant|interviewee|jobseeker|me|you|back',
  'antwort(?:en)?|musterantwort(?:en)?|lösung(?:en)?|bewerber(?:in)?|kandidat(?:in)?|ich|rückseite',
  'réponses?|reponses?|rép|rep|candidat|verso|corrigés?',
  'respuestas?|resp|candidat[oa]|reverso|soluci(?:ón|ones)',
  'respostas?|candidat[oa]|verso|solu(?:ção|ções)',
  'risposta|răspuns|ответы?|кандидат|соискатель|решени[ея]|о',
  '参考答案|标准答案|答案|回答|解答|候选人|应聘者|求职者|我|答|答え|応募者|候補者|模範解答|답변|정답|답|đáp án',
].join('|');

/** "Model answer", "Réponse type": what may stand before or behind the word for an answer. */
export const ANSWER_KINDS =
  'model|sample|example|suggested|expected|ideal|good|best|great|possible|short|long|full|quick|correct|right|standard|strong|official|detailed|simple|my|the|your|proposed|recommended|(?:junior|mid|middle|senior|staff|expert|entry|beginner|intermediate|advanced)(?:-level| level)?';

/** Titles of folds and buttons that open an answer: "View answer", "Ответ". Around them only such words stand. */
export const OPENING_WORDS = [
  'click|tap|press|here|to|for|the|and|see|view|show|reveal|open|expand|check|hide|toggle|read|get|this|more|full|model|sample|possible|suggested|correct|my|an?|with|explanation',
  'anzeigen|zeigen|ansehen|aufklappen|einblenden|hier|klicken|zum|die|zur',
  'voir|afficher|la|le|les|montrer|cliquez|pour|ici',
  'ver|mostrar|la|el|haz|clic|para|aquí|mira',
  'a|o|clique|aqui|exibir',
  'показать|посмотреть|смотреть|открыть|раскрыть',
  '点击|查看|显示|展开|隐藏|を|見る|表示|確認|する|クリック|보기',
].join('|');

/** Folds that hold something beside the answer. */
export const EXTRA_WORDS =
  'examples?|demo|hints?|tips?|code|details?|more|class|function|explanation|notes?|output|beispiele?|hinweis|tipp|exemples?|indice|ejemplos?|pista|exemplos?|dica|примеры?|пример|подсказка|示例|例子|提示|代码|例|ヒント';

/** What comes before the question and belongs to it. */
export const SCENARIO_WORDS =
  'scenario|context|case|situation|background|szenario|ausgangslage|scénario|contexte|escenario|contexto|cenário|сценарий|ситуация|场景|情景|背景|シナリオ|状況';

/** Notes for whoever prepares, between question and answer or behind it: neither is said in an answer. */
export const NOTE_WORDS = [
  "why (?:they|do they|interviewers?|we) ask.*|what (?:they|interviewers?|we)(?:'re| are)? (?:really )?(?:look|want|ask|test|listen|assess).*|points of assessment|assessment points?|evaluat.*",
  'category|framework|difficulty|level|tags?|topics?|source|time|duration|frequency|asked (?:by|at|in)|compan(?:y|ies)|type|skills?|competenc(?:y|ies)|role|importance|priority|id|date|rating|follow-?ups?(?: questions?)?|notes?|purpose|intent',
  'kategorie|schwierigkeit|stufe|thema|quelle|dauer|zweck|catégorie|difficulté|niveau|categoría|dificultad|nivel|categoria|dificuldade|nível|категория|сложность|уровень|тема|теги|分类|难度|标签|考察点|考点|カテゴリ|難易度|タグ',
].join('|');

/** Headings of a table of contents. */
export const CONTENTS_WORDS = [
  '(?:table of )?contents?(?: of .{1,30})?|toc|index|(?:list|index|overview) of (?:all )?(?:the )?(?:questions|topics|contents).*|quick (?:links|navigation)|navigation|on this page|jump to',
  'inhalt(?:sverzeichnis|sübersicht)?|übersicht|verzeichnis|sommaire|table des matières|índice(?: de .{1,30})?|tabla de contenidos?|contenidos?|sumário|conteúdo|indice',
  'оглавление|содержание|目录|目次|导航|索引|もくじ|목차|mục lục',
].join('|');

/** Headings about the file itself rather than about the interview. */
export const ABOUT_WORDS = [
  '(?:the )?licen[cs]e|licensing|copyright|contribut(?:e|ing|ors?|ions?)(?: .{1,20})?|(?:how|want) to (?:contribute|help|get involved)(?: .{1,30})?|how (?:to|do i|can i) (?:use|read|navigate|prepare with|study(?: with)?) (?:this|these|the (?:repo|list|file|guide|questions|repository|document))(?: .{1,30})?|getting (?:involved|started)|get involved|credits?|acknowledge?ments?|thanks(?: .{1,20})?|thank you|sponsors?(?: .{1,20})?|backers|support(?: (?:us|me|this|the)(?: .{1,20})?)?|donat(?:e|ions?)|(?:about|introduction to) (?:this|the|me|us|author|authors?)(?: .{1,30})?|about|authors?|maintainers?|disclaimer|change ?log|roadmap|to-?do|star history|stargazers.*|prerequisites|install(?:ation|ing)?|usage|setup|project structure|repository structure|structure|folder structure|translations?|languages|contact(?: (?:me|us))?|feedback|stay (?:tuned|in touch|connected)|connect with me|follow (?:me|us)|share(?: .{1,20})?|code of conduct|version(?: history)?|updates?|news|newsletter|more resources|(?:useful |additional |other |further |external |learning )?(?:resources|references|links|reading)|bibliography|sources?|see also|related(?: .{1,20})?|read ?me|note to .{1,20}|footnotes?|appendix',
  'lizenz|mitwirken|beitragen|danksagung|quellen|literatur|impressum|kontakt|über dieses.*|licence|(?:comment |cómo |como )?contrib(?:uer|uir)(?: \\w{2})?|remerciements|ressources|références|liens|auteurs?|licencia|contribuciones|agradecimientos|recursos|referencias|autores?|licença|contribuindo|agradecimentos|referências|créditos',
  'лицензия|участие|благодарности|источники?|ссылки|полезные ссылки|литература|об авторе|авторы|поддержать.*|许可证?|贡献(?:者|指南)?|致谢|参考(?:资料|文献|链接)?|联系(?:我|我们|方式)|关于(?:本.*|我|作者)?|更新日志|赞助|ライセンス|貢献|謝辞|参考(?:文献|リンク)?|お問い合わせ',
].join('|');

/** Lines that lead back to the beginning, with or without a link. */
export const BACK_WORDS = [
  '(?:go )?(?:back|return|jump) to (?:the )?(?:top|contents?|table of contents|toc|index|list|questions|start|main page|readme|home|menu)|(?:back|top|up|scroll up|to (?:the )?top)',
  '(?:zurück )?(?:nach|zum) (?:oben|anfang|inhalt|inhaltsverzeichnis)|(?:retour |revenir )?(?:en |au )(?:haut|sommaire)(?: de (?:la )?page)?|(?:volver|ir|regresar) (?:arriba|al (?:inicio|índice|principio))|voltar (?:ao (?:topo|início|índice)|para (?:o topo|cima))',
  '(?:вернуться )?(?:к (?:оглавлению|содержанию|началу)|наверх|в начало)|вверх|(?:回到|返回)(?:顶部|目录|首页)|⬆?返回|(?:トップ|先頭|目次)(?:へ|に)(?:戻る)?|맨 ?위로|về đầu trang|lên đầu',
].join('|');

/** What an author writes where an answer is still to come. */
export const PLACEHOLDER_WORDS = [
  'to-?do|tbd|tba|fixme|wip|n/?a|xxx+|work in progress|coming soon|(?:answer )?(?:coming|follows|pending|needed|missing)(?: soon)?|answer to follow|(?:to|will|can) be (?:done|completed|added|continued|defined|written|announced|filled(?: in)?|updated|provided|answered)(?: later| soon)?|(?:your |my |write (?:your |the )?|add (?:your |the )?|insert (?:your |the )?|put (?:your |the )?)?answers? (?:goes |comes |will (?:go|be|come) )?(?:here|later|soon)|(?:no|not|without an?) answers?(?: yet| given| available| provided)?|not (?:yet )?(?:answered|written|available)(?: yet)?|(?:fill|write|add) (?:this |it )?(?:in|here|later|me)|unanswered|none|empty|later|lorem ipsum.*|placeholder|please (?:add|contribute).*',
  'folgt(?: noch| später)?|kommt (?:noch|später)|(?:hier )?(?:die |deine |ihre )?antwort (?:hier )?(?:einfügen|eintragen|ergänzen)|wird (?:noch |später )?(?:ergänzt|nachgetragen|ausgefüllt)|noch zu (?:beantworten|ergänzen|schreiben)|fehlt(?: noch)?|noch (?:offen|zu ergänzen|keine antwort)|offen|antwort (?:folgt|hier|fehlt)|à (?:compléter|faire|venir|remplir)|à rédiger|réponse (?:ici|à venir)|insérer (?:la |votre )?réponse(?: ici)?|por (?:completar|hacer|escribir|definir)|pendiente|próximamente|por responder|(?:tu |escribe (?:tu |la )?)?respuesta aquí|a (?:fazer|preencher|completar|definir)|pendente|a responder|(?:sua )?resposta aqui|em breve',
  'будет (?:дополнено|позже|добавлено)|позже|скоро|дописать|заполнить|добавить ответ|ответа (?:пока )?нет|в процессе|ответ (?:здесь|позже)|нет ответа|待(?:补充|完善|续|定|更新|写)|暂无(?:答案)?|答案待定|稍后补充|尚未(?:完成|填写)|(?:此处|这里|在此)?(?:填写|输入)(?:你的)?(?:答案|回答)|略|未完成?|无|未定|準備中|作成中|近日公開|後で|ここに(?:回答|答え).*|未回答|工事中',
].join('|');

/** Words of a line that only points to a link. */
export const SEE_WORDS =
  'see|also|read|reading|learn|further|check|view|visit|watch|analysis|full|detailed|the|this|here|link|links|to|for|at|in|on|out|an?|answers?|article|blog|post|video|docs?|documentation|source|more|details?|info|information|please|click|and|refer|reference|credit|credits|siehe|hier|lien|voir|ici|ver|aquí|enlace|aqui|veja|смотри|см|здесь|тут|ссылка|подробнее|ответ|источник|разбор|参考|链接|解析|详见|见|看|查看|这里|原文|答案|こちら|参照|リンク';
