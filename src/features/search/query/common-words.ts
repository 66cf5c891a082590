/** Function words that say nothing about the subject of a question. */
const english = new Set(
  `a about after an and any are as at be because been but by can cannot can't could did do does don't for from get
  had has have how i if in into is isn't it its just me my not of off on or our please so some than that the their
  them then there these they this to too try trying up use using was we were what when where which while who why will
  with would you your`.split(/\s+/),
);

/** Chinese function words; cutting them out of a question leaves its subject. */
const chinese =
  /(怎么样|怎么办|怎么做|怎么|怎样|如何|为什么|为何|什么|请问|多少|哪些|哪个|哪里|是否|能否|可以|现在|还能|吗|呢|吧|的)/u;

/** True for an English stop word. */
export const isCommon = (word: string): boolean =>
  english.has(word.toLowerCase().replace('’', "'"));

/** Splits a run of Chinese characters at function words. */
export function splitCommon(run: string): { readonly text: string; readonly common: boolean }[] {
  return run
    .split(chinese)
    .map((text, i) => ({ text, common: i % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
