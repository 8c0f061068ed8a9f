import Link from 'next/link'
import { figureText } from './figure-text'
import { SHADES, shade } from './shade'

export type Tile = {
  code: string
  name: string
  /** Place on the grid, from 0; neighbours on the ground are neighbours here. */
  row: number
  column: number
  value: number
  href: string
  /** Said under the figure in vermilion: 超期 3. */
  alert?: string
}

/** The townships as equal squares, so that a large empty one does not shout over a small busy one. */
export function TileMap({
  title,
  unit,
  tiles,
  decimals = 0,
}: {
  title: string
  unit: string
  tiles: readonly Tile[]
  decimals?: number
}) {
  const most = Math.max(1e-9, ...tiles.map(({ value }) => value))
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1
  return (
    <figure aria-label={`${title}（${unit}）`} className="overflow-x-auto">
      <ul className="grid min-w-96 gap-1" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
        {tiles.map((tile) => (
          <li key={tile.code} style={{ gridRow: tile.row + 1, gridColumn: tile.column + 1 }}>
            <Link
              prefetch={false}
              href={tile.href}
              style={shade(tile.value / most)}
              className="flex aspect-[5/4] flex-col items-center justify-center rounded-sm p-1 text-center leading-tight hover:outline-2 hover:outline-offset-1 hover:outline-blue"
            >
              <span className="max-w-full truncate text-xs">{tile.name}</span>
              <span className="font-semibold">{figureText(tile.value, decimals)}</span>
              {tile.alert ? (
                <span className="mt-0.5 rounded-sm bg-sheet px-1 text-[0.75em] leading-4 font-medium text-vermilion">
                  {tile.alert}
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
      <figcaption className="mt-2 flex items-center gap-2 text-xs text-ink-2">
        <span>少</span>
        <span aria-hidden className="flex gap-0.5">
          {SHADES.map(({ background }) => (
            <span key={background} className="h-2.5 w-5 rounded-[2px]" style={{ background }} />
          ))}
        </span>
        <span>
          多（最多 {figureText(most, decimals)} {unit}）
        </span>
      </figcaption>
    </figure>
  )
}
