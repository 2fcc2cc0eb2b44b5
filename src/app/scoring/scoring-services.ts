import type { Scorer } from '../../meaning/client';
import type { BankLibraryControl } from '../banks/bank-library';
import { createMeaningService, type MeaningService } from './meaning-service';
import { createScoreTakes, type ScoreTakes } from './score-takes';

export interface ScoringServices {
  readonly meaning: MeaningService;
  readonly scoreTakes: ScoreTakes;
}

/** What judges an answer: by words and by the meaning model. */
export function createScoringServices(scorer: Scorer, library: BankLibraryControl): ScoringServices {
  return { meaning: createMeaningService(scorer, library), scoreTakes: createScoreTakes(library, scorer) };
}
