export { titleOf } from '../../browser/step-titles.ts';
