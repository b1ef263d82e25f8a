import type { Plan } from '../plan.ts';
import type { Problem } from '../problem.ts';
import { checkAbout } from './about.ts';
import { checkCapture } from './capture.ts';
import { checkCitations } from './citations.ts';
import { checkCodes } from './codes.ts';
import { checkContactData } from './contact-data.ts';
import { checkCopiedWords } from './copied-words.ts';
import { checkCoverage } from './coverage.ts';
import { checkDates } from './dates.ts';
import { checkDivisions } from './divisions.ts';
import { checkEnglishUsage } from './english-usage.ts';
import { checkNotes } from './notes.ts';
import { checkOrderOfDays } from './order-of-days.ts';
import { checkProcedures } from './procedures.ts';
import { checkProvenance } from './provenance.ts';
import { checkPublished } from './published.ts';
import { checkReferences } from './references.ts';
import { checkRegisters } from './registers.ts';
import { checkSecondCoding } from './second-coding.ts';
import { checkShortLabels } from './short-labels.ts';
import { checkTargetValues } from './target-values.ts';
import { checkTerms } from './terms.ts';
import { checkTraining } from './training.ts';
import { checkTranslatedQuotes, checkTranslation } from './translation.ts';
import { checkUncovered } from './uncovered.ts';
import { checkVagueWords } from './vague-words.ts';
import { checkWiderBodies } from './wider-bodies.ts';

/** A rule about a whole plan: returns what breaks it. One rule a file. */
export type Check = (plan: Plan) => Problem[];

/** Rules about the original words. What follows rests on them. */
export const wordChecks: readonly Check[] = [checkProvenance, checkCapture];
/** Rules about what stands beside the words: notes, labels, translation. */
export const textChecks: readonly Check[] = [
  checkRegisters,
  checkNotes,
  checkContactData,
  checkAbout,
  checkShortLabels,
  checkTranslation,
  checkTerms,
  checkEnglishUsage,
];
/** Rules about the facts. */
export const factChecks: readonly Check[] = [
  checkCitations,
  checkDivisions,
  checkReferences,
  checkWiderBodies,
  checkCodes,
  checkPublished,
  checkCoverage,
  checkSecondCoding,
  checkTranslatedQuotes,
  checkVagueWords,
  checkUncovered,
  checkDates,
  checkOrderOfDays,
  checkTargetValues,
  checkProcedures,
  checkTraining,
  checkCopiedWords,
];
