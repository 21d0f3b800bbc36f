import { expect, it } from 'vitest'
import { pictureOf } from './picture'
import { states, widths } from './states'

const pictures = states.flatMap(({ chart, state, drawn }) =>
  chart === 'sparkline'
    ? [{ name: `${chart}-${state}`, drawn: () => drawn(widths[0]) }]
    : widths.map((width) => ({ name: `${chart}-${state}-${width}`, drawn: () => drawn(width) })),
)

// A picture that changed is reviewed in the diff; `npx vitest run --project unit tests/gallery -u` keeps the new one.
it.each(pictures)('$name is drawn as it was', async ({ name, drawn }) => {
  const picture = pictureOf(drawn())
  expect(picture).not.toMatch(/NaN|Infinity|undefined/)
  await expect(picture).toMatchFileSnapshot(`pictures/${name}.svg`)
})
