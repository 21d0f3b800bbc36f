import { type NewArea, withNewAreas } from '../../framework/areas'
import type { Framework } from '../../framework/framework'
import type { DataFile } from '../../observations/dataFile'
import type { Bundle, RegisteredFile } from './bundle'

/** A change of what is registered. */
export interface Exchange {
  readonly added: readonly RegisteredFile[]
  readonly removed: readonly RegisteredFile[]
}

export const isShipped = ({ dataFile }: RegisteredFile) => dataFile.source === 'published'

/** A data file by itself, as it is kept: under its own number, whatever its figures' text says. */
export const ownBundle = ({ dataFile, bundle }: RegisteredFile): Bundle => ({
  dataFiles: [dataFile],
  tables: bundle.tables,
})

export const newAreasOf = (files: Iterable<RegisteredFile>): NewArea[] =>
  [...files].flatMap(({ dataFile }) => dataFile.newAreas ?? [])

/** The data files a page has: those that count, shipped ones that were taken out, and all it had before. */
export class HeldFiles {
  readonly registered = new Map<string, RegisteredFile>()
  readonly takenOut = new Map<string, RegisteredFile>()
  /** Every data file that was there since the page was opened, so that a step can be taken back. */
  readonly #known = new Map<string, RegisteredFile>()
  readonly #framework: Framework
  /** The framework with all areas; another one only where these have changed. */
  #areas: { readonly text: string; readonly framework: Framework }
  /** The highest number a data file has had. */
  last = 0

  constructor(framework: Framework) {
    this.#framework = framework
    this.#areas = { text: '', framework }
  }

  /** All that count. */
  get all(): readonly RegisteredFile[] {
    return [...this.registered.values()]
  }

  /** Gives a data file its number; it does not count yet. */
  note(dataFile: DataFile, bundle: Bundle, number: number): RegisteredFile {
    this.last = Math.max(this.last, number)
    const one = { dataFile: { ...dataFile, number }, bundle, numberInBundle: dataFile.number }
    this.#known.set(dataFile.hash, one)
    return one
  }

  exchange({ added, removed }: Exchange) {
    for (const one of removed) {
      this.registered.delete(one.dataFile.hash)
      if (isShipped(one)) this.takenOut.set(one.dataFile.hash, one)
    }
    for (const one of added) {
      if (isShipped(one)) this.takenOut.delete(one.dataFile.hash)
      this.registered.set(one.dataFile.hash, one)
    }
  }

  /** What puts these data files in and takes those out, as far as it is not so; `undefined` where one is not known here. */
  exchangeOf(coming: readonly string[], going: readonly string[]): Exchange | undefined {
    const known = (hashes: readonly string[]) => hashes.flatMap((hash) => this.#known.get(hash) ?? [])
    const [added, removed] = [known(coming), known(going)]
    if (added.length < coming.length || removed.length < going.length) return undefined
    return {
      added: added.filter(({ dataFile }) => !this.registered.has(dataFile.hash)),
      removed: removed.flatMap(({ dataFile }) => this.registered.get(dataFile.hash) ?? []),
    }
  }

  /** Forgets all that did not ship and does not count. */
  forgetOthers() {
    for (const [hash, one] of this.#known)
      if (!isShipped(one) && !this.registered.has(hash)) this.#known.delete(hash)
  }

  /** The framework, with the areas that came with the data files that count. */
  get framework(): Framework {
    const brought = newAreasOf(this.registered.values())
    const text = JSON.stringify(brought)
    if (brought.length === 0) this.#areas = { text: '', framework: this.#framework }
    else if (text !== this.#areas.text)
      this.#areas = { text, framework: withNewAreas(this.#framework, brought) }
    return this.#areas.framework
  }
}
