/** Built text: its parts, where holes land, which text escapes, and SQL lifted to the query model. Pure. */
export { addedAttribute, hazard } from './hazards.ts';
export { holesIn, type PlacedHole } from './holes.ts';
export {
  choicesOf,
  isText,
  piecesOf,
  renderPieces,
  templatePieces,
  variantsOf,
  wordPieces,
  type Choice,
  type HolePiece,
  type Piece,
  type TextPiece,
} from './pieces.ts';
export { isPosition, POSITIONS, type Position, type TextKind } from './positions.ts';
export { type ColumnValue, liftSql, type QueryModel, sqlValues, type SqlValues, type SqlVerb } from './sql-lift.ts';
