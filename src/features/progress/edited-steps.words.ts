import { defineWords } from '#define-words';

/** What is said of steps that were edited after they were ticked; fetched with what says it. */
export const editedWords = defineWords({
  en: {
    edited: 'Changed since you ticked it on {date}.',
    confirm: 'It is still done',
    goneOne: 'You also ticked: {titles}. It is no longer in this guide.',
    gone: 'You also ticked: {titles}. They are no longer in this guide.',
    separator: '; ',
  },
  zh: {
    edited: '你{date}勾选之后，这一步有改动。',
    confirm: '仍算做完',
    goneOne: '你还勾选过：{titles}。这一步已不在本指南里。',
    gone: '你还勾选过：{titles}。这些步骤已不在本指南里。',
    separator: '；',
  },
});
