import { useRegister } from '../context/app'

const list = new Intl.ListFormat('en-GB')

/** Stands on every page, on screen and in print, while figures that are made up are among those shown. */
export function SyntheticNotice() {
  const made = useRegister().extracts.filter(({ synthetic }) => synthetic)
  if (made.length === 0) return null
  return (
    <p className="notice synthetic" role="note">
      <strong>Synthetic figures are loaded.</strong> {list.format(made.map(({ fileName }) => fileName))}{' '}
      {made.length > 1 ? 'are' : 'is'} made up, to try the app with. Nothing drawn from{' '}
      {made.length > 1 ? 'them' : 'it'} is about real children; the page “Data” takes{' '}
      {made.length > 1 ? 'them' : 'it'} out again.
    </p>
  )
}
