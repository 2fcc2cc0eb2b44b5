import { describe, expect, it } from 'vitest';
import { parseBank } from '../../src/bank/parse-bank';
import { extractKeyTerms } from '../../src/extraction/extract-key-terms';

function termsOf(question: string, answer: string) {
  const bank = parseBank(
    `# Networks\n\n## 1. ${question}\n\n${answer}\n\n## 2. What is a bus?\n\nA shared line.\n`,
  );
  const [first] = bank.questions;
  if (first === undefined) throw new Error('No question was parsed');
  return extractKeyTerms(bank, first);
}

const DIFFERENCES = `Possible differences:

- The UDP header has a fixed length of 8 bytes
- The TCP header has sequence numbers
- Only TCP headers hold an advertised window
- The UDP header gives the packet length`;

describe('the points of a model answer', () => {
  it('are all taken, each by a term, and stand with it', () => {
    const answer =
      'Every character is surrounded by a start bit and a stop bit, which causes low transmission rates. Frames are defined by flags.';
    const passages = termsOf('How do the two modes differ?', answer).map(({ passage }) => passage ?? '');
    for (const words of ['start bit', 'low transmission rates', 'defined by flags'])
      expect(passages.some((passage) => passage.includes(words))).toBe(true);
  });

  it('have no fragment for a name', () => {
    const terms = termsOf(
      'How is a packet forwarded?',
      'The frame of node X goes to LAN L. The diameter decreases by a factor of 10, e.g. 300m to 30m. The probability is P(B) = 0.6^3 * 0.4^3.',
    ).map(({ term }) => term);
    for (const term of terms) {
      expect(term).not.toMatch(/^[\d\W]+$|^(?:\S+\s)?\p{L}$|e\.g|[=^*]/u);
      expect(term.split('(').length).toBe(term.split(')').length);
    }
  });
});

describe('the phrase that stands for a point', () => {
  function only(answer: string): readonly string[] {
    return termsOf('What happens there?', answer).map(({ term }) => term);
  }

  it.each([
    ['No tools could scratch topaz.', 'No tools could scratch topaz'],
    ['The frames are kept, because no unnecessary duplicates are sent.', 'no unnecessary duplicates'],
    ['Lemon juice does not change the colour.', 'does not change the colour'],
    ['The lamps are no longer in a closed path.', 'no longer in a closed path'],
    ['Terminals 4, 5 and 6 are not connected to the negative battery terminal.', 'are not connected'],
  ])('keeps the negator in front of it: %s', (answer, term) => {
    expect(only(answer)).toContainEqual(expect.stringContaining(term));
  });

  it('never begins with "not"', () => {
    const terms = only(
      'Single frames not filled up with garbage are cheaper. They did not produce as much gas.',
    );
    for (const term of terms) expect(term).not.toMatch(/^not\b/i);
  });

  it.each([
    ['The pitch was higher.', 'pitch was higher'],
    ['Every character is surrounded by a start bit.', 'surrounded by a start bit'],
    ['The lamps are in the same path.', 'same path'],
    ['They use Reverse Path Forwarding there.', 'Reverse Path Forwarding'],
    ['In the second phase, the window is incremented more slowly.', 'window is incremented more slowly'],
    ['The sender port is optional in UDP.', 'optional in UDP'],
    ['Dry soil is more efficient than wet clay.', 'more efficient than wet clay'],
    ['The objects are initialized only once.', 'initialized only once'],
    ['The header (20 bytes) is fixed.', 'header (20 bytes)'],
    ['It supports real time data traffic.', 'real time data traffic'],
    ['It tells the time zone.', 'time zone'],
    ['MSE stands for mean square error.', 'mean square error'],
    ['There is no data loss, duplication or corruption.', 'no data loss, duplication or corruption'],
  ])('is whole: %s', (answer, term) => {
    expect(only(answer)).toContainEqual(expect.stringContaining(term));
  });

  it.each([
    ['The cereal contains little or no vitamins.', /little$/],
    ['20 m equals 30 m less ten.', /equals$/],
    ['The maximum number of children per node is two.', /^node is two$/],
    ['Bulb A is still contained in a closed path.', /^Bulb$/],
    ['Dry soil heats more quickly than water.', /more$/],
    ['It is the probability of an arrival happening at a node.', /happening$/],
    ['Set equal to zero the partial derivatives of the sum of squared errors.', /of the sum$/],
    ['It takes one Round Trip Time (RTT).', /^RTT$/],
    ['The header (20 bytes) is fixed.', /^20 bytes$/],
    ['It gives the amount of information in a message.', /amount$/],
    ['We do not want the number of beds to be too less.', /^less$/],
    ['- A plan with owners and dates, 60 days, and a call', /dates, 60/],
    ['In other words, the node learns its path.', /^other words$/],
    ['Reading array[i] costs the same for every place.', /\[/],
    ['S: Two teams shared one release.', /^S:/],
    ['Typically the window is less than the threshold of the link.', /less$/],
    ['It is a function of the static arrays, which live on.', /^function$/],
  ])('is no half of one: %s', (answer, half) => {
    for (const term of only(answer)) expect(term).not.toMatch(half);
  });

  it('is one for a short point, and what says more than a plain word', () => {
    expect(only('The water was evaporated, leaving the salt behind.').length).toBeLessThanOrEqual(2);
    expect(only('A stack holds the last item on top.')).not.toContain('top');
  });
});

describe('a short point that tells something', () => {
  const termsFrom = (answer: string) => termsOf('What happens there?', answer).map(({ term }) => term);

  it.each([
    ['The motor will continue to run because it still has power.', 'motor will continue to run'],
    ['Each lamp has its own wire.', 'Each lamp has its own wire'],
    ['Black absorbs more heat (energy) than white.', 'Black absorbs more heat than white'],
    [
      'If the string is shorter, the pitch will be higher.',
      'If the string is shorter, the pitch will be higher',
    ],
    [
      'There is a closed path with both the bulb and a battery.',
      'closed path with both the bulb and a battery',
    ],
    ['As the load grows, the latency rises.', 'As the load grows, the latency rises'],
    [
      'The more blocks the truck carries, the slower it moves.',
      'The more blocks the truck carries, the slower it moves',
    ],
    ["The motor isn't running when the switch is off.", "motor isn't running when the switch is off"],
    ['The ring is hot, e.g. the wire is hot.', 'wire is hot'],
    ['Terminals 1, 2 and 3 are connected to the pole.', 'Terminals 1, 2 and 3 are connected to the pole'],
    ['The salt dissolves and the water remains clear.', 'water remains clear'],
    ['Rub the minerals together on a plate.', 'Rub the minerals together on a plate'],
    [
      'A variable that contains the address of another variable.',
      'variable that contains the address of another variable',
    ],
    [
      'The push and pop operations will add or remove elements from the right side of the whole array.',
      'push and pop operations will add or remove elements',
    ],
  ])('is a term as it stands: %s', (answer, term) => {
    expect(termsFrom(answer)).toContain(term);
  });

  it.each([
    ['what its words stand for is elsewhere', 'They are initialized only once in a program.', /^They/],
    ['it is the end of a list', 'The salt, the sugar and the flour are white and dry.', /^flour/],
    [
      'what its verb calls for is left out',
      'The bag is shown on the key that the teacher gave to all of the pupils of the class.',
      /shown$/,
    ],
    ['a list leaves out what is understood', '- Store models in a registry with metadata', /with metadata/],
  ])('is none where %s', (_, answer, cut) => {
    for (const term of termsFrom(answer)) expect(term).not.toMatch(cut);
  });
});

describe('a sentence of prose', () => {
  const termsFrom = (answer: string) => termsOf('What happens there?', answer).map(({ term }) => term);

  it.each([
    ['They keep the order of insertion.', 'keep the order of insertion'],
    ['It is a protocol for small networks.', 'protocol for small networks'],
    ['It does not kill the spores.', 'does not kill the spores'],
    ['It is more efficient than the old pump.', 'more efficient than the old pump'],
    ['The key opens a door, which hides the safe of the bank.', 'hides the safe of the bank'],
    ['To reduce the size of the tables.', 'reduce the size of the tables'],
    ['We first add the probabilities of both events.', 'add the probabilities of both events'],
    ['It is called every time a guest rings the bell.', 'called every time a guest rings the bell'],
    ['This is also called “bench rest” or short proof.', 'bench rest'],
    ['This means that every packet waits in a queue.', 'every packet waits in a queue'],
  ])('is told without the subject that it only points at: %s', (answer, term) => {
    expect(termsFrom(answer)).toContain(term);
  });

  it.each([
    ['Usual grounds are error, duress and fraud.', 'Usual grounds are error, duress and fraud'],
    [
      'Visit the left child, then the root, then the right child.',
      'Visit the left child, then the root, then the right child',
    ],
    [
      'It is a mapping between hosts/stations and their interfaces.',
      'mapping between hosts/stations and their interfaces',
    ],
    ['The header carries additional, optional data.', 'header carries additional, optional data'],
    [
      'The clerk keeps the list of all the rooms that the guests belong to.',
      'clerk keeps the list of all the rooms that the guests belong to',
    ],
    ['A guest hands over the key, but the porter keeps it.', 'porter keeps it'],
    ['The second piece of foam holds the lamp.', 'second piece of foam holds the lamp'],
    [
      'If the gauge is low, it is not filled but replaced.',
      'If the gauge is low, it is not filled but replaced',
    ],
    ['Advantage :it is quieter than the old pump.', 'quieter than the old pump'],
    ['The lid is closed, so there is no flow of air.', 'no flow of air'],
    ['2.A lamp glows on the wall.', 'lamp glows on the wall'],
    [
      'The leaves are lighter and therefore settle more slowly.',
      'leaves are lighter and therefore settle more slowly',
    ],
  ])('keeps together what belongs together: %s', (answer, term) => {
    expect(termsFrom(answer)).toContain(term);
  });

  it.each([
    [
      'a comparison of two that are measured',
      'The front wheel (20 inches) is much smaller than the back wheel (28 inches).',
      'front wheel (20 inches) is much smaller than the back wheel (28 inches)',
    ],
    [
      'an exception behind "unless"',
      'The gate is opened by every guard unless told otherwise.',
      'gate is opened by every guard unless told otherwise',
    ],
    [
      'an exception behind "with the exception that"',
      'Night care works identical to day care with the exception that it only admits children who are known to the staff.',
      'only admits children who are known to the staff',
    ],
    [
      'what a condition with a sign leads to',
      'When pressure >= limit, the safety valve is opened.',
      'When pressure >= limit, the safety valve is opened',
    ],
    [
      'how long something is done',
      'This is done until either a guest complains or the soup is cold.',
      'until either a guest complains or the soup is cold',
    ],
    [
      'what is set to what',
      'After a fault the following change is made in both shifts: limit = speed / 2.',
      'limit = speed / 2',
    ],
    [
      'words in quotation marks',
      'The porter writes the word "fragile" on the box.',
      'porter writes the word "fragile" on the box',
    ],
    [
      'a short reason',
      'Wool is warmer than cotton as its fibres hold more air.',
      'Wool is warmer than cotton as its fibres hold more air',
    ],
    [
      'the other half of a slash',
      'Both offer a cheaper way of storing grain / to minimize the number of empty silos.',
      'minimize the number of empty silos',
    ],
    [
      'what is impossible',
      'Since it is not possible to know the number of guests beforehand, cooks wait.',
      'it is not possible to know the number of guests beforehand',
    ],
    [
      'a list of what there is none of',
      'Third class - no lost bags, delays or wrong seats.',
      'no lost bags, delays or wrong seats',
    ],
    [
      'a list with an adjective at its end',
      'Second class - no meal, loss of bags possible, no seat.',
      'loss of bags possible',
    ],
    [
      'a longer one that ends late',
      'Clara should hook one end of the rope to the upper ring of the old lifeboat and the other end to the lower ring of the new crane.',
      'Clara should hook one end of the rope to the upper ring of the old lifeboat',
    ],
    [
      'the result of a sum',
      'To find the share we simply multiply the whole by a tenth of it = 60 * 0.9 = 54.5 seconds',
      '54.5 seconds',
    ],
    [
      'both of two opposites',
      'If the leaf is green, the plant holds water. If the leaf is not green, the plant holds no water.',
      'If the leaf is not green, the plant holds no water',
    ],
  ])('keeps %s', (_, answer, term) => {
    expect(termsFrom(answer)).toContain(term);
  });

  it('is told without the mark of its list', () => {
    expect(
      termsFrom('1.A ladder between floors.\n\n2.i)less dust.\n\nii)better light than gas lamps.'),
    ).toEqual(['ladder between floors', 'less dust', 'better light than gas lamps']);
  });

  it('is named by what it tells, not by a heading in front', () => {
    const terms = termsFrom(
      'Near and Far Fields: The harvest shrinks with the distance to the river. Storage Losses: As most barns are old, storage losses become an important part of the cost.',
    );
    expect(terms).toContain('harvest shrinks with the distance to the river');
    expect(terms).toContainEqual(
      expect.stringContaining('storage losses become an important part of the cost'),
    );
    for (const term of terms) expect(term).not.toMatch(/Fields$|^Storage Losses$/);
  });

  it('is no name that the question gives', () => {
    const terms = termsOf(
      'A depot has a store of size 20. How long is it full?',
      'Since we have a store size of 20, the depot turns carts away only when twenty are parked in it.',
    ).map(({ term }) => term);
    expect(terms.length).toBeGreaterThan(0);
    for (const term of terms) expect(term).not.toMatch(/^store size/);
  });

  it('is the word that the question offers where it says nothing else', () => {
    const terms = termsOf('True or false? Every cell has a wall.', 'False.').map(({ term }) => term);
    expect(terms).toEqual(['False']);
  });

  it('has no phrase beside what it tells, but the items of a list', () => {
    expect(
      termsFrom('Capital goods are booked as assets because of the timing of their benefits.'),
    ).toHaveLength(1);
    expect(
      termsFrom(
        'The kettle needs clean water, salt tablets and a filter cartridge in every month of the year, whatever the season is.',
      ),
    ).toContain('salt tablets');
  });

  it.each([
    [
      'announces what follows',
      'See the following correct examples of faults. The lamp is dark.',
      /following/,
    ],
    [
      'has a clause without its verb',
      'It is vital that porters, etc. are paid on time by the hotel.',
      /that porters$/,
    ],
    ['only adds something', 'The lift stops at once, including the ones in the annexe.', /^including/],
    ['gives something', 'Given a table, a chair and a lamp, the guest reads.', /^Given/],
    [
      'says how many there are',
      'There are different baking methods, but they usually need an oven.',
      /methods/,
    ],
    ['names another time', 'The next time a guest with a bag arrives, the porter is called.', /^next time/],
  ])('is no term where it %s', (_, answer, cut) => {
    for (const term of termsFrom(answer)) expect(term).not.toMatch(cut);
  });

  it('is named by its phrases in a story', () => {
    const sentence = 'It counts the parcels of every customer twice a day.';
    const told = 'counts the parcels of every customer twice a day';
    expect(termsFrom(sentence)).toContain(told);
    expect(termsFrom(`My team moved to Kafka last year. ${sentence}`)).not.toContain(told);
  });
});

describe('alternatives', () => {
  it.each([
    ['State at least two differences between the UDP and TCP headers.', 2],
    ['Name three differences between the headers.', 3],
  ])('"%s" asks for %i of them', (question, asked) => {
    const choices = termsOf(question, DIFFERENCES).map(({ choice }) => choice);
    expect(new Set(choices.map((choice) => choice?.asked))).toEqual(new Set([asked]));
    expect(new Set(choices.map((choice) => choice?.item)).size).toBe(4);
  });

  it('are what follows "one of the following", and nothing before it', () => {
    const terms = termsOf(
      'What are extension headers for?',
      'Extension headers carry optional information of the network layer.\n\nOne of the following advantages is fully correct:\n\n1. New options can be appended without changing the header.\n\n2. Intermediate devices process packets faster.',
    );
    expect(terms[0]?.choice).toBeUndefined();
    expect(terms.at(-1)?.choice).toMatchObject({ asked: 1 });
  });

  it('are none where the question names how many there are and wants them all', () => {
    const terms = termsOf(
      'Name the two phases of congestion control.',
      '- Slow start doubles the window\n- Congestion avoidance adds one segment\n- A loss resets the window',
    );
    expect(terms.every(({ choice }) => choice === undefined)).toBe(true);
  });
});
