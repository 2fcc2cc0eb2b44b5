import { zipSync } from 'fflate';
import initSqlJs from 'sql.js';
import { describe, expect, it } from 'vitest';
import { readBankFile } from '../../../src/bank/formats/read-bank-file';

const bytes = (text: string) => new TextEncoder().encode(text);
const told = async (name: string, file: Uint8Array) => {
  const { bank, format } = await readBankFile(name, file);
  return {
    format,
    title: bank.title,
    questions: bank.questions.map(({ text, section, answer, unscored }) => [
      section,
      text,
      unscored ?? answer.length,
    ]),
  };
};

/** A deck as Anki has exported it until 2020: decks and models are JSON in the one row of `col`. */
async function oldDeck(): Promise<Uint8Array> {
  const sql = await initSqlJs();
  const database = new sql.Database();
  database.run(
    'create table col (models text, decks text); create table notes (id integer, mid integer, flds text); create table cards (nid integer, did integer)',
  );
  database.run('insert into col values (?, ?)', [
    JSON.stringify({ 7: { flds: [{ name: 'Front' }, { name: 'Back' }] } }),
    JSON.stringify({ 9: { name: 'Coffee::Basics' } }),
  ]);
  const note = (id: number, front: string, back: string) => {
    database.run('insert into notes values (?, 7, ?)', [id, `${front}\u001F${back}`]);
    database.run('insert into cards values (?, 9)', [id]);
  };
  note(1, 'What is crema?', 'The foam on an <b>espresso</b>.<br>It keeps the aroma in.');
  note(2, 'Why grind <i>fresh</i>?', '<ul><li>Aroma is gone within minutes</li><li>Oil turns sour</li></ul>');
  note(3, 'How does it sound? [sound:a.mp3]', '<img src="a.png">');
  const file = database.export();
  database.close();
  return file;
}

describe('a deck of Anki', () => {
  const questions = [
    ['Basics', 'What is crema?', 1],
    ['Basics', 'Why grind fresh?', 2],
    ['Basics', 'How does it sound?', 'only-pictures'],
  ];

  it('is read from its package, whatever it is called', async () => {
    const file = zipSync({ 'collection.anki2': await oldDeck(), media: bytes('{}') });
    expect(await told('coffee.md', file)).toEqual({ format: 'anki-deck', title: 'coffee', questions });
  });

  it('is read from its database', async () => {
    expect(await told('coffee.apkg', await oldDeck())).toMatchObject({ questions });
  });
});

describe('a document of Word', () => {
  const paragraph = (text: string, style = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const document = `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[
    paragraph('Purser', 'Heading1'),
    paragraph('What is a manifest?', 'Heading2'),
    paragraph('The list of all that is on board.'),
    paragraph('Who signs it?', 'Heading2'),
    paragraph('The master and I.'),
  ].join('')}</w:body></w:document>`;
  const styles = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[
    1, 2,
  ]
    .map(
      (rank) =>
        `<w:style w:type="paragraph" w:styleId="Heading${rank}"><w:name w:val="heading ${rank}"/></w:style>`,
    )
    .join('')}</w:styles>`;
  const file = zipSync({
    '[Content_Types].xml': bytes(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>',
    ),
    '_rels/.rels': bytes(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': bytes(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
    ),
    'word/document.xml': bytes(document),
    'word/styles.xml': bytes(styles),
  });

  it('is read by its headings', async () => {
    expect(await told('ship.docx', file)).toEqual({
      format: 'docx',
      title: 'Purser',
      questions: [
        ['Purser', 'What is a manifest?', 1],
        ['Purser', 'Who signs it?', 1],
      ],
    });
  });
});

describe('a zip of notes', () => {
  it('takes each note for a question, or all that a note holds, in the order of their names', async () => {
    const file = zipSync({
      'Bar/10 last orders.md': bytes('When do you stop serving?\n\nWhen a guest can no longer stand.'),
      'Bar/2 jigger.md': bytes('# What is a jigger?\n\nA small measure with two ends.'),
      'Bar/Guests.md': bytes('# Guests\n\n## How do you greet?\n\nBy name.\n\n## Why smile?\n\nIt is free.'),
      'Bar/LICENSE.md': bytes('MIT'),
    });
    expect(await told('bar.zip', file)).toEqual({
      format: 'folder',
      title: 'bar',
      questions: [
        ['Bar', 'What is a jigger?', 1],
        ['Bar', 'When do you stop serving?', 1],
        ['Guests', 'How do you greet?', 1],
        ['Guests', 'Why smile?', 1],
      ],
    });
  });
});
