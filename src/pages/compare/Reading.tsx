/** How to read a cell: its shapes and words. */
export const Reading = ({ name }: { name: string }) => (
  <details className="reading small">
    <summary>How to read it</summary>
    <p>
      Every comparison stays within one period: that of {name}’s latest figure. Where a comparator has none
      for it the cell is empty and says why. The difference is {name} minus the other, in percentage points or
      in points of the score.
    </p>
    <p>
      <span className="better">✓ better</span> and <span className="worse">✕ worse</span> are beyond chance:
      the whole 95% interval around {name}’s figure lies on one side.{' '}
      <span className="unknown">– similar</span>: chance could explain the difference.{' '}
      <span className="soft">not tested</span>: no interval is known, so nothing is claimed.
    </p>
    <p>
      ▲ improving, ▼ worsening, ■ no change: the move since the period named in {name}’s column, for both over
      the same two periods and at the goal’s decimals. These moves are not tested against chance.
    </p>
  </details>
)
