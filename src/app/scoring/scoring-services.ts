import type { Scorer } from '../../meaning/client';
import type { BankLibraryControl } from '../banks/bank-library';
import { createMeaningService, type MeaningService } from './meaning-service';
import { createScoreFirst, type ScoreFirst } from './score-first';
import { createScoreTakes, type ScoreTakes } from './score-takes';

export interface ScoringServices {
  readonly meaning: MeaningService;
  readonly scoreTakes: ScoreTakes;
  readonly scoreFirst: ScoreFirst;
}

/** What judges an answer: by words and by the meaning model. */
export function createScoringServices(scorer: Scorer, library: BankLibraryControl): ScoringServices {
  const scoreTakes = createScoreTakes(library, scorer);
  const scoreFirst = createScoreFirst(scorer, createScoreTakes(library), scoreTakes);
  return { meaning: createMeaningService(scorer, library), scoreTakes, scoreFirst };
}
