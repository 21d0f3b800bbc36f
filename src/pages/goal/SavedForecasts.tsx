import { score } from '../../assessment/forecastScore'
import { isSameForecast, type SavedForecast, toSavedForecast } from '../../assessment/savedForecast'
import { useApp } from '../../context/app'
import { useSavedForecasts } from '../../context/useSavedForecasts'
import { areaWithCode } from '../../framework/areas'
import { notesFor } from '../../framework/notes'
import type { Series } from '../../framework/series'
import type { Verdict } from '../../verdict/verdict'
import { forecastTitle, savedForecastSentences, scoreSentence } from '../../words/forecastSentences'
import './savedForecasts.css'

interface Props {
  readonly verdict: Verdict
  readonly area: string
  /** All figures of the goal's series, whatever the as-at date: a forecast is scored as soon as its figure is there. */
  readonly figures: Series | undefined
}

/** Forecasts of this goal the reader kept, and how they did. */
export function SavedForecasts({ verdict, area, figures }: Props) {
  const { framework, today } = useApp()
  const { kept, keep, remove } = useSavedForecasts()
  const { goal, measure } = verdict
  const mine = kept
    .filter((forecast) => forecast.goal === goal.id && areaWithCode(framework, forecast.area)?.code === area)
    .sort((a, b) => b.made.localeCompare(a.made) || b.kept.localeCompare(a.kept))
  const current = toSavedForecast(verdict, area, today)
  if (!current && mine.length === 0) return null
  const isKept = current && mine.some((forecast) => isSameForecast(forecast, current))
  const scored = (forecast: SavedForecast) =>
    scoreSentence(
      forecast,
      score(forecast, figures?.points ?? [], notesFor(framework.notes, goal, area)),
      measure,
    )
  return (
    <section className="card fact forecasts-kept" aria-labelledby="forecasts">
      <h2 id="forecasts">Forecasts kept</h2>
      {mine.length === 0 ? (
        <p className="soft">
          None yet. A kept forecast stays in this browser with its date, and is scored when its figure
          arrives.
        </p>
      ) : (
        <ul className="forecasts">
          {mine.map((forecast) => (
            <li key={`${forecast.made} ${forecast.kept} ${forecast.period}`}>
              <strong>{forecastTitle(forecast)}</strong>
              <p>{scored(forecast)}</p>
              {savedForecastSentences(forecast, measure).map((sentence) => (
                <p key={sentence} className="soft small">
                  {sentence}
                </p>
              ))}
              <button type="button" className="button no-print" onClick={() => remove(forecast)}>
                Remove
                <span className="visually-hidden">
                  {' '}
                  the forecast {forecastTitle(forecast).toLowerCase()}, kept on {forecast.kept}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {current && (
        <button
          type="button"
          className="button no-print"
          aria-disabled={isKept}
          onClick={() => !isKept && keep(current)}
        >
          {isKept ? 'This forecast is kept' : 'Keep this forecast'}
        </button>
      )}
    </section>
  )
}
