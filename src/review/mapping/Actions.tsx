interface Props {
  readonly onUse: () => void
  readonly onDownload: () => void
  readonly onLoad: (text: string) => void
  readonly onCancel: () => void
}

/** What can be done with the mapping as it stands. */
export function Actions({ onUse, onDownload, onLoad, onCancel }: Props) {
  return (
    <div className="mapping-actions">
      <button type="button" className="button button-main" onClick={onUse}>
        Use this mapping
      </button>
      <button type="button" className="button" onClick={onDownload}>
        Download the mapping (JSON)
      </button>
      <label className="button mapping-load">
        Load a mapping (JSON)
        <input
          type="file"
          className="visually-hidden"
          accept=".json,application/json"
          onChange={({ target }) => {
            const [file] = target.files ?? []
            if (file) void file.text().then(onLoad)
            target.value = ''
          }}
        />
      </label>
      <button type="button" className="button" onClick={onCancel}>
        Cancel
      </button>
    </div>
  )
}
