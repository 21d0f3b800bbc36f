import type { Verdict } from '../../verdict/verdict'
import { intervalSteps, movementSteps, trendSteps } from './chance'
import { forecastSteps } from './forecast'
import { childrenSteps, outturnSteps, paceSteps } from './goal'
import type { DerivationStep } from './step'

/** The whole way to a verdict, step by step, so that a reader can go it again by hand. */
export const derivation = (verdict: Verdict): DerivationStep[] => [
  ...paceSteps(verdict),
  ...outturnSteps(verdict),
  ...childrenSteps(verdict),
  ...intervalSteps(verdict),
  ...movementSteps(verdict),
  ...trendSteps(verdict),
  ...forecastSteps(verdict),
]
