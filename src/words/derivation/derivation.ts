import type { Verdict } from '../../verdict/verdict'
import { childrenSteps } from './children'
import { forecastSteps } from './forecast'
import { intervalSteps } from './intervals'
import { movementSteps } from './movement'
import { outturnSteps } from './outturn'
import { paceSteps } from './pace'
import type { DerivationStep } from './step'
import { trendSteps } from './trend'

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
