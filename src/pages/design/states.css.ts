import { withStates } from '../../specimen/states.ts';

/** What the page of the design shows of the site, without tokens, fonts and paper. */
const sheets = import.meta.glob<string>(
  [
    '../../styles/{base,parts,toasts}.css',
    '../../shell/header.css',
    '../../features/reading/{prose,citations,tables,note}.css',
    '../../features/walkthrough/{tasks,expect,trail,checkpoint,map,step-bar}.css',
    '../../features/setup/{variants,setup}.css',
    '../../features/search/ui/{search-box,search}.css',
  ],
  { query: '?raw', import: 'default', eager: true },
);

/** The style sheets once more, with the states that are otherwise seen only while something is pointed at, focused or pressed. */
export const GET = (): Response =>
  new Response(Object.values(sheets).map(withStates).join('\n'), {
    headers: { 'content-type': 'text/css' },
  });
