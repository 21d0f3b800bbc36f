import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { schoolChoices } from '../../assessment/schoolChoices'
import { useApp, useSource } from '../../context/app'
import { useChoices } from '../../context/useChoices'
import { schoolsOf } from '../../framework/school'
import { schoolFiguresQuery } from '../../observations/schools'
import { groupOf } from '../../verdict/schools/group'

/** The figures of the area's schools, what is chosen of them, and a way to any of their groups. */
export function useSchools() {
  const { framework, engine, register } = useApp()
  const source = useSource()
  const { area, asAt, search } = useChoices()
  const england = [...framework.areas.values()].find(({ level }) => level === 'England')?.code ?? ''
  const {
    data: figures,
    error,
    isPlaceholderData,
  } = useQuery(schoolFiguresQuery(source, [area, england], () => register.restoreSchools(engine)))
  const schools = useMemo(
    () => figures && schoolsOf(figures.filter((one) => one.area === area)),
    [figures, area],
  )
  const choices = useMemo(
    () => figures && schools && schoolChoices(figures, schools, { framework, area, asAt, search }),
    [figures, schools, framework, area, asAt, search],
  )
  const groups = useMemo(() => {
    if (!figures || !schools || !choices) return undefined
    const { measure, cohort, phase, periods } = choices
    return new Map(
      periods.map((period) => [
        period.label,
        groupOf(figures, schools, {
          measure,
          counting: framework.sizeMeasure,
          cohort,
          phase,
          period,
          area,
          england,
        }),
      ]),
    )
  }, [figures, schools, choices, framework, area, england])
  return {
    ready: figures !== undefined && !isPlaceholderData,
    problem: error,
    choices,
    groups,
    areaName: framework.areas.get(area)?.name ?? area,
  }
}
