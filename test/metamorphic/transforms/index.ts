/** All transforms, in the order of the committed table. */
import type { Transform } from '../transform.ts';
import {
  elseToReturn,
  flagVariable,
  ifToSwitch,
  nameCondition,
  returnToElse,
  returnToInverted,
  splitOr,
  swapBranches,
  switchToIf,
} from './branches.ts';
import { arrowToDeclaration, arrowToFunction, declarationToArrow, functionToArrow, methodForm, returnAwait } from './functions.ts';
import { extractCondition, extractValue, inlineHelper } from './helpers.ts';
import { importDefault, importDynamic, importNamed, importNamespace, importPrefix, importRequire } from './imports.ts';
import { awaitToCallback, awaitToExecutor, awaitToThen, thenToAwait } from './promises.ts';
import { quotes } from './quotes.ts';
import { rename } from './rename.ts';
import { splitFiles } from './split-files.ts';
import { forEachToLoop, helpersLast, loopToCounted, loopToForEach, mapToLoop, optionalToTernary, reorder } from './statements.ts';
import { addTypes, eraseTypes } from './types.ts';
import {
  concatToTemplate,
  destructure,
  elementAccess,
  extractArgument,
  extractLiteral,
  optionOrder,
  templateToConcat,
  undestructure,
  undestructureParameter,
} from './values.ts';
import { insertLogging, wrapHandler, wrapInClass, wrapInInner, wrapInTry } from './wrapping.ts';

export const TRANSFORMS: readonly Transform[] = [
  rename,
  quotes,
  importRequire,
  importNamespace,
  importNamed,
  importDefault,
  importDynamic,
  importPrefix,
  arrowToFunction,
  functionToArrow,
  declarationToArrow,
  arrowToDeclaration,
  methodForm,
  returnAwait,
  awaitToThen,
  thenToAwait,
  awaitToExecutor,
  awaitToCallback,
  returnToElse,
  returnToInverted,
  elseToReturn,
  swapBranches,
  flagVariable,
  nameCondition,
  splitOr,
  ifToSwitch,
  switchToIf,
  extractCondition,
  extractValue,
  inlineHelper,
  extractLiteral,
  extractArgument,
  templateToConcat,
  concatToTemplate,
  destructure,
  undestructure,
  undestructureParameter,
  optionOrder,
  elementAccess,
  optionalToTernary,
  wrapInClass,
  wrapHandler,
  wrapInInner,
  wrapInTry,
  insertLogging,
  addTypes,
  eraseTypes,
  reorder,
  helpersLast,
  loopToForEach,
  forEachToLoop,
  mapToLoop,
  loopToCounted,
  splitFiles,
];
