/** One term of a model answer, and a sentence about it that denies the term or something else. */
export interface SubjectCase {
  readonly term: string;
  readonly model: string;
  readonly answer: string;
  readonly denied: boolean;
}

const one = (denied: boolean, term: string, model: string, answer: string): SubjectCase => ({
  term,
  model,
  answer,
  denied,
});

/** Looked at while the rules were written. */
export const TUNED: readonly SubjectCase[] = [
  one(
    false,
    'fixed length',
    'The short header has a fixed length.',
    'The long header does not have a fixed length.',
  ),
  one(
    true,
    'fixed length',
    'The short header has a fixed length.',
    'The short header does not have a fixed length.',
  ),
  one(
    false,
    'sequence numbers',
    'Go-back-N uses sequence numbers, stop-and-wait does not.',
    'Go-back-N has sequence numbers, stop-and-wait does not.',
  ),
  one(
    true,
    'sequence numbers',
    'Go-back-N uses sequence numbers, stop-and-wait does not.',
    'Stop-and-wait has sequence numbers, go-back-N does not.',
  ),
  one(
    false,
    'closed loop',
    'Flow control and routing are not in a closed loop.',
    'The two are not in a closed loop.',
  ),
  one(true, 'insulin', 'The night shift gives insulin at ten.', 'The night shift does not give insulin.'),
  one(
    false,
    'insulin',
    'The night shift gives insulin at ten.',
    'The day shift does not give insulin, so the night shift gives it.',
  ),
  one(false, 'metals', 'Metals conduct heat well.', 'Plastics do not conduct heat the way metals do.'),
  one(false, 'conduct heat', 'Metals conduct heat well.', 'Metals conduct heat but plastics do not.'),
  one(true, 'conduct heat', 'Metals conduct heat well.', 'Metals do not conduct heat.'),
  one(
    false,
    'quality manager',
    'The quality manager signs the release.',
    'The release is not valid until the quality manager signs it.',
  ),
  one(
    false,
    'safety stock',
    'Hold safety stock for late deliveries.',
    'Without safety stock a late delivery stops the line.',
  ),
  one(
    false,
    'hand hygiene',
    'Infections spread without hand hygiene.',
    'Infections do not stop without hand hygiene.',
  ),
  one(true, 'safety stock', 'Hold safety stock for late deliveries.', 'We never hold safety stock.'),
  one(
    false,
    'dynamic size',
    'A linked list has a dynamic size.',
    'An array does not have a dynamic size, a linked list does.',
  ),
  one(
    false,
    'random access',
    'Arrays offer random access.',
    'Unlike arrays, linked lists have no random access.',
  ),
  one(true, 'random access', 'Arrays offer random access.', 'Arrays have no random access.'),
  one(false, 'fever', 'A cold rarely comes with a fever; flu does.', 'A cold does not come with a fever.'),
  one(
    false,
    'budget owner',
    'Ask the budget owner first.',
    'If you do not ask the budget owner first, the offer fails.',
  ),
  one(
    false,
    'blood pressure',
    'Check the blood pressure before the dose.',
    'Never give the dose before you check the blood pressure.',
  ),
  one(true, 'retail clients', 'We serve retail clients.', 'We do not serve retail clients.'),
  one(
    false,
    'retail clients',
    'We serve retail clients.',
    'Banks do not serve retail clients in our region, we serve them.',
  ),
  one(
    false,
    'load balancer',
    'A load balancer spreads the requests.',
    'The requests do not reach one server, the load balancer spreads them.',
  ),
  one(true, 'load balancer', 'A load balancer spreads the requests.', 'There is no load balancer.'),
];

/** Written before the rules, and looked at only as figures. */
export const HELD_OUT: readonly SubjectCase[] = [
  one(false, 'steel frame', 'The new hall has a steel frame.', 'The old hall does not have a steel frame.'),
  one(true, 'steel frame', 'The new hall has a steel frame.', 'The new hall does not have a steel frame.'),
  one(false, 'cold chain', 'Vaccines need a cold chain.', 'Vaccines need a cold chain, tablets do not.'),
  one(true, 'cold chain', 'Vaccines need a cold chain.', 'Vaccines do not need a cold chain.'),
  one(
    false,
    'garbage collection',
    'Java has garbage collection.',
    'C does not have garbage collection, Java does.',
  ),
  one(true, 'garbage collection', 'Java has garbage collection.', 'Java does not have garbage collection.'),
  one(false, 'cell wall', 'Plant cells have a cell wall.', 'Animal cells have no cell wall.'),
  one(
    false,
    'cell wall',
    'Plant cells have a cell wall; animal cells have none.',
    'Plant cells have a cell wall and animal cells do not.',
  ),
  one(true, 'cell wall', 'Plant cells have a cell wall.', 'Plant cells have no cell wall.'),
  one(
    false,
    'written consent',
    'Get written consent before surgery.',
    'Do not start surgery without written consent.',
  ),
  one(
    false,
    'written consent',
    'Get written consent before surgery.',
    'Surgery never begins until we have written consent.',
  ),
  one(true, 'written consent', 'Get written consent before surgery.', 'We do not need written consent.'),
  one(
    false,
    'purchase order',
    'Every invoice needs a purchase order.',
    'An invoice cannot be paid if there is no purchase order.',
  ),
  one(
    false,
    'interest income',
    'The bank earns interest income.',
    'The broker does not earn interest income.',
  ),
  one(true, 'interest income', 'The bank earns interest income.', 'The bank earns no interest income.'),
  one(false, 'gluten', 'Rice contains no gluten.', 'Rice does not contain gluten.'),
  one(true, 'gluten', 'Wheat contains gluten.', 'Wheat does not contain gluten.'),
  one(false, 'gluten', 'Wheat contains gluten.', 'Rice has no gluten but wheat does.'),
  one(false, 'fire door', 'The fire door stays shut.', 'Nobody may leave the fire door open.'),
  one(false, 'connection setup', 'TCP has a connection setup.', 'UDP does not have a connection setup.'),
  one(true, 'connection setup', 'TCP has a connection setup.', 'TCP does not have a connection setup.'),
  one(
    false,
    'seat belts',
    'Buses in town need no seat belts, coaches do.',
    'Coaches need seat belts, town buses do not.',
  ),
  one(true, 'harness', 'Wear a harness on the roof.', 'On the roof we do not wear a harness.'),
  one(
    false,
    'harness',
    'Wear a harness on the roof.',
    'On the ground you do not wear a harness, on the roof you do.',
  ),
];
