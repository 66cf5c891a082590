import type { Case } from '../support.ts';
import { dataTextCases } from './data-texts.ts';
import { figureCases } from './figures.ts';
import { fileCases } from './files.ts';
import { guideCases } from './guide.ts';
import { idCases } from './ids.ts';
import { languageCases } from './languages.ts';
import { markupCases } from './markup.ts';
import { stepCases } from './steps.ts';
import { valueCases } from './values.ts';

/** Every way of being wrong that is tried, each on the good fixture. */
export const cases: readonly Case[] = [
  ...fileCases,
  ...guideCases,
  ...idCases,
  ...stepCases,
  ...languageCases,
  ...markupCases,
  ...figureCases,
  ...dataTextCases,
  ...valueCases,
];
