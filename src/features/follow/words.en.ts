/** The words that only follow mode needs: fetched with it. `en.ts` holds them too. */
export const followEn = {
  followBack: 'Back',
  next: 'Next',
  followLeave: 'Leave',
  followWhole: 'To the whole guide',
  followAwake: 'The screen stays on.',
  followValues: 'Your values for this step',
  followSteps: 'Go through the steps',
  followLeft: 'Left open on the way',
  followAgain: 'You can go back to every step and change what you ticked.',
} as const;
