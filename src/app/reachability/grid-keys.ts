/** Where a key leads within the grid. */

/** A cell by its place among what is shown. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
}

/** How large the grid is; `page` rows are in view. */
export interface GridSize {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

/** The cell that a key leads to from another, or null when the key is not the grid's. `far` is Ctrl, or Cmd on a Mac. */
export function leadsTo(key: string, far: boolean, { row, column }: GridCell, size: GridSize): GridCell | null {
  const [lastRow, lastColumn] = [Math.max(0, size.rows - 1), Math.max(0, size.columns - 1)];
  const at = (nextRow: number, nextColumn: number): GridCell => ({
    row: Math.min(lastRow, Math.max(0, nextRow)),
    column: Math.min(lastColumn, Math.max(0, nextColumn)),
  });
  switch (key) {
    case 'ArrowUp':
      return at(far ? 0 : row - 1, column);
    case 'ArrowDown':
      return at(far ? lastRow : row + 1, column);
    case 'ArrowLeft':
      return at(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return at(row, far ? lastColumn : column + 1);
    case 'Home':
      return at(far ? 0 : row, 0);
    case 'End':
      return at(far ? lastRow : row, lastColumn);
    case 'PageUp':
      return at(row - size.page, column);
    case 'PageDown':
      return at(row + size.page, column);
    default:
      return null;
  }
}

/** The next row whose name begins with what was typed, from `start` on and around; -1 when there is none. */
export function rowCalled(names: readonly string[], typed: string, start: number): number {
  const wanted = typed.toLowerCase();
  for (let step = 0; step < names.length; step += 1) {
    const at = (start + step) % names.length;
    if (names[at]?.toLowerCase().startsWith(wanted) === true) return at;
  }
  return -1;
}
