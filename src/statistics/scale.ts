/**
 * Scales on which figures are carried on along a straight line: scores as they are, shares in percent as log odds, which
 * keeps them between 0 and 100, rates and counts of events as logarithms, which keeps them above 0.
 */
export const scaleKinds = ['plain', 'logit', 'log'] as const
export type ScaleKind = (typeof scaleKinds)[number]

export interface Scale {
  readonly kind: ScaleKind
  /**
   * From the measure's unit. The ends have no place on the scale: 0, and 100 of a share, count as `margin` away from it,
   * which is half of the least that could have been counted.
   * Source: Cox and Snell, Analysis of Binary Data (1989), 32, the empirical logistic transform.
   */
  readonly to: (value: number, margin: number) => number
  /** Back into the measure's unit. */
  readonly from: (at: number) => number
}

export const scales: Readonly<Record<ScaleKind, Scale>> = {
  plain: { kind: 'plain', to: (value) => value, from: (at) => at },
  logit: {
    kind: 'logit',
    to: (value, margin) => {
      const within = Math.min(100 - margin, Math.max(margin, value))
      return Math.log(within / (100 - within))
    },
    from: (at) => 100 / (1 + Math.exp(-at)),
  },
  log: { kind: 'log', to: (value, margin) => Math.log(Math.max(margin, value)), from: Math.exp },
}
