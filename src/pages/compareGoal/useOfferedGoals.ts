import { useMemo } from 'react'
import { unlike } from '../../assessment/comparable'
import { useApp } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import type { Goal } from '../../framework/framework'
import { seriesId } from '../../framework/observation'
import type { SeriesBook } from '../../observations/figures'

/** The goals to choose from, one for each series the area has figures of; the one shown stands for its own. */
export function useOfferedGoals(shown: Goal, own: SeriesBook | undefined) {
  const { framework } = useApp()
  const { area } = useChoices()
  return useMemo(() => {
    const chosen = new Map([[seriesId(shown), shown]])
    for (const goal of framework.goals) {
      const measure = framework.measures.get(goal.measure)
      if (measure && !unlike(measure) && own?.get(area, goal) && !chosen.has(seriesId(goal)))
        chosen.set(seriesId(goal), goal)
    }
    const goals = new Set(chosen.values())
    return framework.goals.filter((goal) => goals.has(goal))
  }, [framework, area, shown, own])
}
