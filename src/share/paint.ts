import { colourOf, readColours } from '../design/colours.ts';
import tokens from '../styles/tokens.css?raw';
import type { Paint } from './drawing.ts';

const colours = readColours(tokens);

/** The colours of the light theme: pictures are seen beside others, on whatever page. */
export const lightPaint: Paint = (token) => colourOf(colours, token, 'light');
