/** YAML files read with the position of every value, so that all faults of all files come back together. */
export {
  choice,
  choices,
  type Cursor,
  entries,
  fault,
  fields,
  type Fields,
  flag,
  integer,
  items,
  oneOrMore,
  text,
  texts,
} from './cursor.ts';
export { loadYaml, type OpenYaml } from './open.ts';
